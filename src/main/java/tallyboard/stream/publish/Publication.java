package tallyboard.stream.publish;

import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;

/**
 * What an admitted encoder holds: the way in for its media. Called by that encoder's thread alone; takes no lock that
 * a command of another stream could hold. After {@link #ended} nothing more may be called.
 */
public interface Publication {
    /** The encoder's configuration of one track; the same one may come again, a different one begins a new part. */
    void format(TrackFormat format);

    /** One picture or sound frame, in the order of arrival. */
    void sample(Sample sample);

    /** The encoder told its name after it was admitted. */
    void named(String encoderName);

    /** The encoder sends something that cannot be taken, such as "VP9 video". The reason is told and the encoder dropped. */
    void unsupported(String subject);

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
