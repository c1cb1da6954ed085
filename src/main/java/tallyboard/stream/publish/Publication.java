package tallyboard.stream.publish;

import java.util.Optional;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.publish.EncoderRefusal.Reason;

/**
 * What an admitted encoder holds: the way in for its media. Called by that encoder's thread alone; takes no lock that
 * a command of another stream could hold. After {@link #ended} nothing more may be called.
 */
public interface Publication {
    /** The encoder's configuration of one track; the same one may come again, a different one begins a new part. */
    void format(TrackId track, TrackFormat format);

    /** The same for the programme's own track of that kind. */
    default void format(TrackFormat format) {
        format(TrackId.programme(format.kind()), format);
    }

    /** One picture or sound frame, in the order of arrival. */
    void sample(Sample sample);

    /** The encoder told its name after it was admitted. */
    void named(String encoderName);

    /**
     * The encoder sends something that cannot be taken. The reason is told and the encoder dropped.
     *
     * @param codec as people call it
     */
    void unsupported(Reason why, Optional<String> codec);

    /** The connection is over. */
    void ended(End how);

    /** How a connection ended. */
    enum End {
        /** The encoder said so before it left. */
        INTENDED,
        /** The socket closed without a word. */
        CLOSED,
        /** The encoder broke the protocol. */
        BROKE_PROTOCOL,
        /** Nothing came for too long. */
        TIMED_OUT,
        /** The engine closed it. */
        DROPPED
    }
}
