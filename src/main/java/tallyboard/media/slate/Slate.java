package tallyboard.media.slate;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.FragmentWriter;
import tallyboard.media.mp4.FragmentWriter.Run;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.TimedSample;

/** A still picture, and silence where there was sound, in fragments of a third of a second. Immutable. */
public final class Slate {
    public static final int FRAGMENTS_A_SECOND = 3;
    /** Fragments between two key pictures of a recorded one: each repeats the whole picture, and who seeks waits 4 s at most. */
    static final int USUAL_KEYS = 12;
    /** The most that there can be between two. */
    private static final int MOST_SECONDS_BETWEEN_KEYS = 4;

    private static final int PICTURES = StillCoder.RATE / 3;
    private static final int MOST_OF_A_KEY = MOST_SECONDS_BETWEEN_KEYS * StillCoder.RATE;
    private static final long PICTURE_TICKS = 90_000 / StillCoder.RATE;
    private static final long FRAME = 1024;
    private static final long SOUND_TICKS = 48_000;
    /** An AAC-LC frame of two channels in which nothing sounds. */
    private static final ByteBuffer SILENCE =
            ByteBuffer.wrap(new byte[] {0x21, 0x00, 0x49, (byte) 0x90, 0x02, 0x19, 0x00, 0x23, (byte) 0x80});

    private static final AvcFormat PICTURE = StillCoder.format();
    private static final AacFormat SOUND = sound();

    private final List<ByteBuffer> pictures;

    public Slate(StillPicture picture) {
        var all = new ArrayList<ByteBuffer>();
        all.add(StillCoder.key(picture));
        IntStream.range(1, MOST_OF_A_KEY).mapToObj(StillCoder::same).forEach(all::add);
        this.pictures = List.copyOf(all);
    }

    private static AacFormat sound() {
        try {
            return AacFormat.parse(ByteBuffer.wrap(new byte[] {0x11, (byte) 0x90}));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether what follows there is a slate and nothing of an encoder. */
    public static boolean isBegunBy(InitSegment init) {
        return init.tracks().getFirst().equals(PICTURE);
    }

    /** In place of the media that was begun so: with sound where that had some. Only what has a picture can be replaced. */
    public static InitSegment init(InitSegment instead) {
        List<TrackFormat> tracks =
                instead.track(TrackKind.AUDIO).isPresent() ? List.of(PICTURE, SOUND) : List.of(PICTURE);
        return new InitSegment(tracks);
    }

    /**
     * One fragment.
     *
     * @param init as {@link #init} gave it
     * @param sequence its number in the output that it goes to
     * @param start media time at which the slate begins
     * @param index which of its fragments, counted from 0
     * @param keyEvery fragments from one key picture to the next, 12 at most
     */
    public Fragment fragment(InitSegment init, long sequence, Duration start, int index, int keyEvery) {
        var runs = new ArrayList<Run>();
        runs.add(new Run(1, pictures(ticks(start, 90_000), index, keyEvery * PICTURES)));
        if (init.tracks().size() > 1) {
            runs.add(new Run(2, silence(ticks(start, SOUND_TICKS), index)));
        }
        int sounds = runs.size() > 1 ? runs.getLast().samples().size() : 0;
        return new Fragment(
                sequence,
                start.plus(length(index)),
                length(index + 1).minus(length(index)),
                runs.getFirst().samples().getFirst().key(),
                PICTURES,
                sounds,
                FragmentWriter.write(sequence, runs));
    }

    private List<TimedSample> pictures(long start, int index, int ofAKey) {
        var samples = new ArrayList<TimedSample>();
        for (int i = index * PICTURES; i < (index + 1) * PICTURES; i++) {
            int number = i % ofAKey;
            samples.add(new TimedSample(
                    TrackId.PICTURE,
                    start + i * PICTURE_TICKS,
                    (int) PICTURE_TICKS,
                    0,
                    number == 0,
                    pictures.get(number).duplicate()));
        }
        return samples;
    }

    /** Never longer than the pictures, so that what follows can begin at their end. */
    private static List<TimedSample> silence(long start, int index) {
        var samples = new ArrayList<TimedSample>();
        long end = (index + 1) * SOUND_TICKS / 3 / FRAME;
        for (long i = index * SOUND_TICKS / 3 / FRAME; i < end; i++) {
            samples.add(new TimedSample(TrackId.SOUND, start + i * FRAME, (int) FRAME, 0, true, SILENCE.duplicate()));
        }
        return samples;
    }

    /** How long so many fragments are. */
    public static Duration length(int fragments) {
        return Duration.ofSeconds(fragments).dividedBy(3);
    }

    private static long ticks(Duration time, long scale) {
        return Math.round(time.toNanos() / 1e9 * scale);
    }
}
