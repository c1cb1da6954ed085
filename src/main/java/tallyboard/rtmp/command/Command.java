package tallyboard.rtmp.command;

import java.util.Optional;
import java.util.OptionalInt;

/** What a client can say, of which only publishing is spoken here. Transaction numbers are the client's, to be echoed. */
public sealed interface Command {
    /** @param encoder from {@code flashVer}, cleaned for display; may be empty */
    record Connect(double transaction, ServerAddress address, String encoder, EnhancedOffer enhanced)
            implements Command {}

    /** releaseStream and FCPublish: courtesies of old servers, answered and otherwise without meaning. */
    record Prepare(double transaction) implements Command {}

    record CreateStream(double transaction) implements Command {}

    /** @param name as sent: the key, or something with the key in it */
    record Publish(int streamId, OfferedKey name) implements Command {}

    /** FCUnpublish, which names its stream by the publish name. */
    record UnpublishName(OfferedKey name) implements Command {}

    /** deleteStream, which names its stream by number; one encoder sends the publish name instead. */
    record DeleteStream(OptionalInt streamId, Optional<OfferedKey> name) implements Command {}

    /** closeStream, which is sent on the stream that it means. */
    record CloseStream(int streamId) implements Command {}

    record Play() implements Command {}

    /** An answer, by its name: clients answer nothing we ask, so it is read over. */
    record Answer() implements Command {}

    /** Anything else; those with a transaction number want an answer. */
    record Other(double transaction) implements Command {}
}
