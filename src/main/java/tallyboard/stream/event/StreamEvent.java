package tallyboard.stream.event;

import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.simulcast.Simulcast;

/** Something happened, is durable, and is in the log. Carries the whole new record. */
public sealed interface StreamEvent {
    LogEntry entry();

    /** The stream is now this. */
    record StreamChanged(LogEntry entry, LiveStream stream) implements StreamEvent {}

    /** The stream is gone. */
    record StreamDeleted(LogEntry entry, StreamId id) implements StreamEvent {}

    /** The asset is now this. */
    record AssetChanged(LogEntry entry, Asset asset) implements StreamEvent {}

    /** The asset is gone; this is what it was. */
    record AssetDeleted(LogEntry entry, Asset asset) implements StreamEvent {}

    /** A simulcast target is now this; the last of one that was removed. */
    record SimulcastChanged(LogEntry entry, Simulcast simulcast) implements StreamEvent {}

    /** Something happened on the desk; whatever stream it is about stays as it is. */
    record Noted(LogEntry entry) implements StreamEvent {}

    /**
     * An encoder was turned away. When it can be told which stream was meant, the entry names it, and a
     * {@link StreamChanged} with the new {@code lastRefusal} is not sent apart: take it from here.
     */
    record EncoderRefused(LogEntry entry, EncoderRefusal refusal) implements StreamEvent {}
}
