package tallyboard.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** The engine that is driven has no such command. */
    record NotOffered(Offer what) implements Refusal {
        /** What only some engines have. */
        public enum Offer {
            NEXT_TALK,
            EXTEND_WINDOW,
            RESET_AND_CUT,
            RESET_LET_FINISH,
            KEY_HANDED_OUT_ONCE,
            NOT_RECORDED,
            PLAYBACK_IDS,
            SIMULCAST_PAUSE,
            /** A part of the settings of a stream or of an asset. */
            SETTING
        }
    }

    /**
     * An engine elsewhere gave no answer that can be used, so nobody knows whether it carried the command out.
     *
     * @param from its host
     * @param knownAt when it last answered; what is shown is from then
     */
    record NoAnswer(String from, Why why, Duration waited, Optional<Instant> knownAt) implements Refusal {
        /** What came instead of an answer. */
        public enum Why {
            /** Nothing takes the connection. */
            UNREACHABLE,
            /** Nothing came in time. */
            SILENT,
            /** It does not know the token, or the token may not do this. */
            NOT_AUTHORIZED,
            /** It asks to be asked less often. */
            BUSY,
            /** It failed, or said what no such engine says. */
            FAILED
        }
    }

    /**
     * An engine elsewhere refused, for a reason that it knows and we do not.
     *
     * @param by its host
     * @param words its own sentence
     */
    record SaidNo(String by, String words) implements Refusal {}
}
