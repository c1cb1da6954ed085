package tallyboard.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.FragmentWriter;
import tallyboard.media.mp4.FragmentWriter.Run;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.TimedSample;
import tallyboard.media.timeline.Lineup;

/**
 * A stretch of an output with unchanged formats. Collects complete samples and decides when a fragment is full: at a key
 * picture, or when the planned number of pictures is reached; sound up to the same instant goes along.
 */
final class Part {

    private static final long SOUND_WAITS_FOR_PICTURE = 500;
    /** A fragment is written once it holds this, however short it is by the times in it: 400 Mbit/s for a third of a second. */
    private static final long MOST_BYTES = 16L << 20;
    /** The same for what is small: ten seconds of the shortest sounds that there are. */
    private static final int MOST_SAMPLES = 4_000;

    private final Lineup lineup;
    private final InitSegment init;
    private final Consumer<Filled> full;
    private final FragmentPlan plan;
    private final boolean pictured;
    private final int pictureScale;
    /** By the place of their track in the file, so that pictures come first where there are any. */
    private List<List<TimedSample>> held;

    private long soundWritten = -1;
    private long heldBytes;

    Part(Lineup lineup, InitSegment init, Consumer<Filled> full) {
        this.lineup = lineup;
        this.init = init;
        this.full = full;
        this.plan = FragmentPlan.of(init.tracks().getFirst());
        this.pictured = init.track(TrackKind.VIDEO).isPresent();
        this.pictureScale = pictured ? init.tracks().getFirst().timescale() : 1000;
        this.held = nothing();
    }

    Lineup lineup() {
        return lineup;
    }

    InitSegment init() {
        return init;
    }

    int timescale(TrackId track) {
        return init.tracks().get(lineup.place(track)).timescale();
    }

    /** @param sample of a track of the line-up */
    void add(TimedSample sample) {
        switch (sample.kind()) {
            case VIDEO -> addPicture(sample);
            case AUDIO -> addSound(sample);
        }
        heldBytes += sample.size();
        if (heldBytes > MOST_BYTES || held.get(lineup.place(sample.track())).size() > MOST_SAMPLES) {
            flush();
        }
    }

    /** Writes everything held. */
    void flush() {
        write(held);
        held = nothing();
        heldBytes = 0;
        soundWritten = -1;
    }

    /**
     * Writes the pictures held and the sound before {@code millis}, and gives back the sound after it.
     *
     * @param goesOn whether the sound of a track is wanted back; otherwise all of it is written
     */
    List<TimedSample> finishBefore(long millis, Predicate<TrackId> goesOn) {
        writeBefore(millis * pictureScale, 1000, goesOn);
        var later = held.stream().flatMap(List::stream).toList();
        held = nothing();
        return later;
    }

    private void addPicture(TimedSample picture) {
        if (picture.key() || !held.getFirst().isEmpty() && wouldLastTooLong(picture)) {
            closeAt(picture.time());
        }
        held.getFirst().add(picture);
        if (held.getFirst().size() >= plan.samples() || wouldLastTooLong(picture)) {
            closeAt(picture.end());
        }
    }

    private boolean wouldLastTooLong(TimedSample last) {
        var pictures = held.getFirst();
        long first = pictures.isEmpty() ? last.time() : pictures.getFirst().time();
        return (last.end() - first) * 1000 > plan.mostMillis() * pictureScale;
    }

    private void addSound(TimedSample sound) {
        int place = lineup.place(sound.track());
        var sounds = held.get(place);
        sounds.add(sound);
        if (soundWritten < 0) {
            soundWritten = millis(place, sound.time());
        }
        boolean enough = pictured
                ? millis(place, sound.end()) - soundWritten >= SOUND_WAITS_FOR_PICTURE
                : sounds.size() >= plan.samples();
        if (enough) {
            flush();
        }
    }

    private void closeAt(long pictureTime) {
        if (!held.getFirst().isEmpty()) {
            writeBefore(pictureTime, 1, _ -> true);
        }
    }

    /** The instant is {@code pictureTicks / divisor} in ticks of the picture. Keeps the sound from there on. */
    private void writeBefore(long pictureTicks, long divisor, Predicate<TrackId> goesOn) {
        var along = nothing();
        var later = nothing();
        for (int place = 0; place < held.size(); place++) {
            long scale = init.tracks().get(place).timescale();
            for (var sample : held.get(place)) {
                boolean before = sample.kind() == TrackKind.VIDEO
                        || sample.time() * divisor * pictureScale < pictureTicks * scale
                        || !goesOn.test(sample.track());
                (before ? along : later).get(place).add(sample);
            }
        }
        write(along);
        held = later;
        heldBytes = later.stream()
                .flatMap(List::stream)
                .mapToLong(TimedSample::size)
                .sum();
    }

    private void write(List<List<TimedSample>> now) {
        if (!now.stream().allMatch(List::isEmpty)) {
            // What has come, not what goes along: sound that is ahead of the picture is in no danger of waiting long.
            for (int place = pictured ? 1 : 0; place < held.size(); place++) {
                if (!held.get(place).isEmpty()) {
                    soundWritten = Math.max(
                            soundWritten,
                            millis(place, held.get(place).getLast().end()));
                }
            }
            full.accept(new Filled(init, now));
        }
    }

    private List<List<TimedSample>> nothing() {
        var lists = new ArrayList<List<TimedSample>>(init.tracks().size());
        init.tracks().forEach(_ -> lists.add(new ArrayList<>()));
        return lists;
    }

    private long millis(int place, long ticks) {
        return ticks * 1000 / init.tracks().get(place).timescale();
    }

    /** The samples of one fragment, by the place of their track in the file. */
    record Filled(InitSegment init, List<List<TimedSample>> samples) {

        Fragment fragment(long sequence) {
            var runs = new ArrayList<Run>();
            for (int i = 0; i < samples.size(); i++) {
                if (!samples.get(i).isEmpty()) {
                    runs.add(new Run(i + 1, samples.get(i)));
                }
            }
            var leading = runs.getFirst();
            var start = time(leading, leading.samples().getFirst().time());
            var duration = time(leading, leading.samples().getLast().end()).minus(start);
            int pictures = count(TrackKind.VIDEO);
            boolean startsWithKey = init.track(TrackKind.VIDEO).isEmpty()
                    || pictures > 0 && samples.getFirst().getFirst().key();
            return new Fragment(
                    sequence,
                    start,
                    duration,
                    startsWithKey,
                    pictures,
                    count(TrackKind.AUDIO),
                    FragmentWriter.write(sequence, runs));
        }

        long payloadBytes() {
            return all().mapToLong(TimedSample::size).sum();
        }

        Duration mediaEnd() {
            var end = Duration.ZERO;
            for (int i = 0; i < samples.size(); i++) {
                if (!samples.get(i).isEmpty()) {
                    var own = init.tracks()
                            .get(i)
                            .duration(samples.get(i).getLast().end());
                    end = own.compareTo(end) > 0 ? own : end;
                }
            }
            return end;
        }

        private int count(TrackKind kind) {
            return (int) all().filter(sample -> sample.kind() == kind).count();
        }

        private Stream<TimedSample> all() {
            return samples.stream().flatMap(List::stream);
        }

        private Duration time(Run run, long ticks) {
            return init.tracks().get(run.trackId() - 1).duration(ticks);
        }
    }
}
