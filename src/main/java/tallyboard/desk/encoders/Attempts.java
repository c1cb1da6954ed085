package tallyboard.desk.encoders;

import java.time.Instant;
import java.util.Optional;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;

/**
 * One encoder that was turned away again and again for one reason.
 *
 * @param stream which stream its key was for, where the key told
 * @param last the last time
 * @param first when it began
 * @param isSlowedDown it tried so often that it has to pause; some of its attempts are not counted
 */
public record Attempts(Optional<StreamId> stream, EncoderRefusal last, Instant first, int times, boolean isSlowedDown) {

    public Encoder encoder() {
        return last.encoder();
    }

    /** Once more, for the same reason. */
    Attempts again(EncoderRefusal refusal) {
        return new Attempts(stream, refusal, first, times + 1, isSlowedDown);
    }

    /** Once more, and it was told to pause: the reason is still the one before. */
    Attempts slowedDown(Instant at) {
        var same = new EncoderRefusal(at, last.reason(), last.mismatch(), last.encoder(), last.since(), last.subject());
        return new Attempts(stream, same, first, times + 1, true);
    }
}
