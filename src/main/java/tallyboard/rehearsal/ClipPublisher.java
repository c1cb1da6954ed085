package tallyboard.rehearsal;

import java.io.IOException;
import java.time.Duration;
import tallyboard.rehearsal.clip.Clip;
import tallyboard.rehearsal.clip.ClipTag;

/** Publishes a room's clip once, on the caller's thread: an encoder for a self-test. */
public final class ClipPublisher {
    private final Clip clip;
    private final Pace pace;

    public ClipPublisher(Room room, Pace pace) {
        this.clip = room.clip();
        this.pace = pace;
    }

    /**
     * What was sent.
     *
     * @param pictures video frames
     * @param sounds audio frames
     */
    public record Sent(int pictures, int sounds) {}

    /** Publishes so much of the clip, round and round, and then ends the stream on purpose. Takes that long. */
    public Sent publish(Destination to, Duration length) throws IOException, TurnedAwayException {
        long end = length.toMillis();
        try (var link = new Uplink(to)) {
            link.open();
            new Playout(clip, pace).play(link, pace.nanos(), timestamp -> timestamp < end);
            link.leave();
        }
        return new Sent(count(ClipTag.Kind.VIDEO, end), count(ClipTag.Kind.AUDIO, end));
    }

    private int count(ClipTag.Kind kind, long end) {
        int count = 0;
        for (long place = 0; clip.frame(place).timestamp() < end; place++) {
            count += clip.frame(place).kind() == kind ? 1 : 0;
        }
        return count;
    }
}
