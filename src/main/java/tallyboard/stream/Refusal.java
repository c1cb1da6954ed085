package tallyboard.stream;

import java.time.Duration;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.simulcast.TargetId;

/** Why a command was not carried out. Expected, touched nothing, and the user can act on it. */
public sealed interface Refusal {
    /** There is no such stream (any more). */
    record NoSuchStream(StreamId id) implements Refusal {}

    /** There is no such asset (any more). */
    record NoSuchAsset(AssetId id) implements Refusal {}

    /** The stream has no such simulcast target (any more). */
    record NoSuchTarget(TargetId id) implements Refusal {}

    /** The command needs a broadcast, and none runs. */
    record NotLive() implements Refusal {}

    /** Extending needs a reconnect window, and none runs. */
    record NoWindow() implements Refusal {}

    /** The window has already been extended by as much as is allowed in all. */
    record WindowAtItsLimit(Duration limit) implements Refusal {}

    /** This field cannot change while a broadcast runs. */
    record FixedWhileLive(String field) implements Refusal {}

    /** A value is outside its limits; the field and the limit are named as the API names them. */
    record OutOfRange(String field, String limit) implements Refusal {}

    /** The command needs that nothing is live, and this stream is. */
    record StillLive(StreamId id) implements Refusal {}

    /** The gate is closed, and the command needs it open. */
    record Disabled() implements Refusal {}
}
