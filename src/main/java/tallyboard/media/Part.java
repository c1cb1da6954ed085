package tallyboard.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.FragmentWriter;
import tallyboard.media.mp4.FragmentWriter.Run;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.TimedSample;

/**
 * A stretch of an output with unchanged formats. Collects complete samples and decides when a fragment is full: at a key
 * picture, or when the planned number of pictures is reached; sound up to the same instant goes along.
 */
final class Part {

    private static final long SOUND_WAITS_FOR_PICTURE = 500;

    private final InitSegment init;
    private final Consumer<Filled> full;
    private final FragmentPlan plan;
    private final boolean pictured;
    private final int pictureScale;
    private final int soundScale;
    private List<TimedSample> pictures = new ArrayList<>();
    private List<TimedSample> sounds = new ArrayList<>();
    private long soundWritten = -1;

    Part(InitSegment init, Consumer<Filled> full) {
        this.init = init;
        this.full = full;
        this.plan = FragmentPlan.of(init.tracks().getFirst());
        this.pictured = init.track(TrackKind.VIDEO).isPresent();
        this.pictureScale = scale(TrackKind.VIDEO);
        this.soundScale = scale(TrackKind.AUDIO);
    }

    InitSegment init() {
        return init;
    }

    void add(TimedSample sample) {
        switch (sample.kind()) {
            case VIDEO -> addPicture(sample);
            case AUDIO -> addSound(sample);
        }
    }

    /** Writes everything held. */
    void flush() {
        write(pictures, sounds);
        pictures = new ArrayList<>();
        sounds = new ArrayList<>();
        soundWritten = -1;
    }

    /** Writes the pictures held and the sound before {@code millis}, and gives back the sound after it. */
    List<TimedSample> finishBefore(long millis) {
        var later = writeBefore(millis * pictureScale, 1000);
        sounds = new ArrayList<>();
        return later;
    }

    private void addPicture(TimedSample picture) {
        if (picture.key() || !pictures.isEmpty() && wouldLastTooLong(picture)) {
            closeAt(picture.time());
        }
        pictures.add(picture);
        if (pictures.size() >= plan.samples() || wouldLastTooLong(picture)) {
            closeAt(picture.end());
        }
    }

    private boolean wouldLastTooLong(TimedSample last) {
        long first = pictures.isEmpty() ? last.time() : pictures.getFirst().time();
        return (last.end() - first) * 1000 > plan.mostMillis() * pictureScale;
    }

    private void addSound(TimedSample sound) {
        sounds.add(sound);
        long endMillis = sound.end() * 1000 / soundScale;
        if (soundWritten < 0) {
            soundWritten = sound.time() * 1000 / soundScale;
        }
        boolean enough =
                pictured ? endMillis - soundWritten >= SOUND_WAITS_FOR_PICTURE : sounds.size() >= plan.samples();
        if (enough) {
            flush();
        }
    }

    private void closeAt(long pictureTime) {
        if (!pictures.isEmpty()) {
            sounds = writeBefore(pictureTime, 1);
        }
    }

    /** The instant is {@code pictureTicks / divisor} in ticks of the picture. Returns the sound from there on. */
    private List<TimedSample> writeBefore(long pictureTicks, long divisor) {
        var along = new ArrayList<TimedSample>();
        var later = new ArrayList<TimedSample>();
        for (var sound : sounds) {
            boolean before = sound.time() * divisor * pictureScale < pictureTicks * soundScale;
            (before ? along : later).add(sound);
        }
        write(pictures, along);
        pictures = new ArrayList<>();
        return later;
    }

    private void write(List<TimedSample> picturesNow, List<TimedSample> soundsNow) {
        if (!picturesNow.isEmpty() || !soundsNow.isEmpty()) {
            // What has come, not what goes along: sound that is ahead of the picture is in no danger of waiting long.
            soundWritten = sounds.isEmpty() ? soundWritten : sounds.getLast().end() * 1000 / soundScale;
            full.accept(new Filled(init, picturesNow, soundsNow));
        }
    }

    private int scale(TrackKind kind) {
        return init.track(kind).map(format -> format.timescale()).orElse(1000);
    }

    /** The samples of one fragment. */
    record Filled(InitSegment init, List<TimedSample> pictures, List<TimedSample> sounds) {

        Fragment fragment(long sequence) {
            var runs = new ArrayList<Run>();
            for (int i = 0; i < init.tracks().size(); i++) {
                var samples = init.tracks().get(i).kind() == TrackKind.VIDEO ? pictures : sounds;
                if (!samples.isEmpty()) {
                    runs.add(new Run(i + 1, samples));
                }
            }
            var leading = pictures.isEmpty() ? sounds : pictures;
            var start = time(leading.getFirst().kind(), leading.getFirst().time());
            var duration =
                    time(leading.getFirst().kind(), leading.getLast().end()).minus(start);
            boolean startsWithKey = init.track(TrackKind.VIDEO).isEmpty()
                    || !pictures.isEmpty() && pictures.getFirst().key();
            return new Fragment(
                    sequence,
                    start,
                    duration,
                    startsWithKey,
                    pictures.size(),
                    sounds.size(),
                    FragmentWriter.write(sequence, runs));
        }

        long payloadBytes() {
            return Stream.concat(pictures.stream(), sounds.stream())
                    .mapToLong(TimedSample::size)
                    .sum();
        }

        Duration mediaEnd() {
            return Stream.concat(pictures.stream(), sounds.stream())
                    .map(sample -> time(sample.kind(), sample.end()))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
        }

        private Duration time(TrackKind kind, long ticks) {
            return init.track(kind).orElseThrow().duration(ticks);
        }
    }
}
