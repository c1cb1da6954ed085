package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import tallyboard.media.GapStyle;
import tallyboard.media.Programme;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.media.mp4.box.MalformedBoxException;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.asset.Recordings.Outcome;
import tallyboard.testing.NumberedMedia;
import tallyboard.testing.PlainMp4;
import tallyboard.testing.TestingMedia;

/** One asset in a folder of recordings, and an encoder that sends numbered pictures (30 a second) and sounds into it. */
final class RecordingStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final int RATE = 30;
    /** Held, since a logger that nobody holds forgets its level. The tests break recordings on purpose, by the hundred. */
    private static final Logger QUIET = Logger.getLogger("tallyboard.recording");

    /** Sound of another configuration than {@link TestingMedia#audio}. */
    static final TrackFormat MONO = mono();

    private static final int[] OFFSETS = {66, 100, 33};

    final AssetId asset = AssetId.fresh();
    final Path root;
    private final Disk disk;
    private final WrittenMedia watcher;
    private final List<String> sent = new ArrayList<>();
    FileRecordings recordings;

    RecordingStage(Path folder) throws IOException {
        this(folder, Disk.REAL);
    }

    RecordingStage(Path folder, Disk disk) throws IOException {
        this(folder, disk, WrittenMedia.UNWATCHED);
    }

    RecordingStage(Path folder, Disk disk, WrittenMedia watcher) throws IOException {
        this.watcher = watcher;
        this.root = folder.resolve("recordings").toAbsolutePath();
        this.disk = disk;
        QUIET.setLevel(Level.OFF);
        start();
    }

    private static TrackFormat mono() {
        try {
            return AacFormat.parse(ByteBuffer.wrap(new byte[] {0x11, (byte) 0x88}));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** Another run of the program on the same folder. */
    void start() throws IOException {
        recordings = new FileRecordings(root, disk, watcher);
    }

    /** What a recording said of its end, once. */
    static final class Heard implements Outcome {
        private final CompletableFuture<RecordedMedia> sealed = new CompletableFuture<>();
        private final CompletableFuture<String> failed = new CompletableFuture<>();
        private final CompletableFuture<Interruption> interruption = new CompletableFuture<>();
        private final List<RecordedMedia.Gap> missing = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        @Override
        public synchronized void sealed(RecordedMedia media) {
            words.add("sealed");
            sealed.complete(media);
            failed.completeExceptionally(new AssertionError("it was sealed"));
        }

        @Override
        public synchronized void failed(String reason) {
            words.add("failed");
            failed.complete(reason);
            sealed.completeExceptionally(new AssertionError("it failed: " + reason));
        }

        @Override
        public synchronized void interrupted(Interruption why) {
            words.add("interrupted by " + why);
            interruption.complete(why);
        }

        @Override
        public synchronized void missing(RecordedMedia.Gap gap) {
            words.add("missing");
            missing.add(gap);
        }

        Interruption interruption() throws Exception {
            return interruption.get(20, TimeUnit.SECONDS);
        }

        synchronized List<RecordedMedia.Gap> missing() {
            return List.copyOf(missing);
        }

        RecordedMedia sealing() throws Exception {
            return sealed.get(20, TimeUnit.SECONDS);
        }

        String failure() throws Exception {
            return failed.get(20, TimeUnit.SECONDS);
        }

        synchronized List<String> words() {
            return List.copyOf(words);
        }
    }

    /** Opens the recording as the engine does: where something is there, it is gone on with. */
    Programme open(Heard heard) {
        var sink = recordings.open(asset, heard);
        return recordings
                .resumePoint(asset)
                .map(point -> new Programme(sink, point.from(), point.nextSequence()))
                .orElseGet(() -> new Programme(sink));
    }

    /** Records so many seconds of picture and sound and waits for the seal. */
    RecordedMedia record(int seconds) throws Exception {
        return record(seconds, TestingMedia.video(), TestingMedia.audio());
    }

    RecordedMedia record(int seconds, TrackFormat... formats) throws Exception {
        var heard = new Heard();
        var programme = open(heard);
        session(programme, seconds, formats);
        programme.end();
        var media = heard.sealing();
        recordings.close();
        start();
        return media;
    }

    /** One connection of the encoder; its numbers go on from the last one. */
    void session(Programme programme, int seconds, TrackFormat... formats) {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        for (var format : formats) {
            programme.format(format);
        }
        var kinds = List.of(formats).stream().map(TrackFormat::kind).toList();
        int sounds = 0;
        for (int i = 0; i < seconds * RATE; i++) {
            long millis = i * 1000L / RATE;
            if (kinds.contains(TestingMedia.video().kind())) {
                programme.sample(NumberedMedia.picture(named("V"), millis, OFFSETS[i % 3], i % RATE == 0));
            }
            for (; sounds * 64L / 3 <= millis; sounds++) {
                programme.sample(NumberedMedia.sound(named("S"), sounds * 64L / 3));
            }
        }
    }

    private int named(String kind) {
        int number = (int) sent.stream().filter(kind::equals).count();
        sent.add(kind);
        return number;
    }

    int pictures() {
        return (int) sent.stream().filter("V"::equals).count();
    }

    int sounds() {
        return sent.size() - pictures();
    }

    Path part(int number) {
        return root.resolve(asset.value()).resolve("part-" + number + ".mp4");
    }

    PlainMp4 read(int part) throws IOException, MalformedBoxException {
        return PlainMp4.read(Files.readAllBytes(part(part)));
    }

    /** No thread of the recordings is left behind; one that has sealed its recording may take a moment to end. */
    @Override
    public void close() {
        recordings.close();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("recording-") && !hasEnded(thread)) {
                throw new AssertionError("still running: " + thread.getName());
            }
        }
    }

    private static boolean hasEnded(Thread thread) {
        try {
            return thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
