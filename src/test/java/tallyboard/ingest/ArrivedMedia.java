package tallyboard.ingest;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Publication;

/** What an admitted encoder delivered, in words and in order. */
class ArrivedMedia implements Publication {
    private final BlockingQueue<String> story = new LinkedBlockingQueue<>();

    @Override
    public void format(TrackId track, TrackFormat format) {
        story.add("format " + (track.isProgramme() ? "" : track.number() + " ") + format.codec());
    }

    @Override
    public void sample(Sample sample) {
        var bytes = new byte[sample.size()];
        sample.payload().get(bytes);
        story.add("%s @%d+%d%s %s"
                .formatted(
                        sample.kind()
                                + (sample.track().isProgramme()
                                        ? ""
                                        : " " + sample.track().number()),
                        sample.wireMillis(),
                        sample.offsetNanos() / 1_000_000,
                        sample.key() ? " key" : "",
                        HexFormat.of().formatHex(bytes)));
    }

    @Override
    public void named(String encoderName) {
        story.add("named " + encoderName);
    }

    @Override
    public void unsupported(Reason why, Optional<String> codec) {
        story.add(why + codec.map(name -> " " + name).orElse(""));
    }

    @Override
    public void ended(End how) {
        story.add("ended " + how);
    }

    String next() throws InterruptedException {
        return Doorkeeper.next(story);
    }

    /** Reads on to the end and says how it was. */
    String ending() throws InterruptedException {
        String told = next();
        while (!told.startsWith("ended ")) {
            told = next();
        }
        return told;
    }

    boolean hasMore() {
        return !story.isEmpty();
    }
}
