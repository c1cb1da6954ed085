package tallyboard.ui.recordings.ledger;

import java.util.EnumSet;
import java.util.Set;
import tallyboard.desk.takes.Standing;
import tallyboard.ui.kit.Messages;

/** What became of a talk's recording. */
public enum RowState {
    RECORDING,
    /** The encoder is away; the recording waits for it. */
    HELD_OPEN,
    FINALISING,
    VERIFYING,
    /** Its file was opened, and its length is what was recorded. */
    READY,
    /** Not as it should be, and somebody said that it goes out all the same. */
    ACCEPTED,
    SHORTER,
    HAS_GAPS,
    DAMAGED,
    FAILED,
    /** A talk that is over and of which there is nothing. */
    NO_RECORDING,
    /** By request. */
    NOT_RECORDED,
    LEFT_OUT,
    IN_TRASH,
    HANDED_OVER,
    /** It belongs to no track, so nobody reads its file. */
    UNCHECKED;

    private static final Set<RowState> NEED_YOU = EnumSet.of(SHORTER, HAS_GAPS, DAMAGED);
    private static final Set<RowState> UNFINISHED = EnumSet.of(RECORDING, HELD_OPEN, FINALISING);
    private static final Set<RowState> STILL_HERE =
            EnumSet.of(RECORDING, HELD_OPEN, FINALISING, VERIFYING, READY, ACCEPTED, SHORTER, HAS_GAPS, DAMAGED);

    static RowState of(Standing standing, boolean isHeldOpen, boolean isAccepted) {
        return switch (standing) {
            case BY_REQUEST -> NOT_RECORDED;
            case FAILED -> FAILED;
            case RECORDING -> isHeldOpen ? HELD_OPEN : RECORDING;
            case SEALING -> FINALISING;
            case CHECKING -> VERIFYING;
            case UNSOUND -> DAMAGED;
            case SHORTER_THAN_PLAN -> SHORTER;
            case HAS_GAPS -> HAS_GAPS;
            case LEFT_OUT -> LEFT_OUT;
            case IN_TRASH -> IN_TRASH;
            case READY -> isAccepted ? ACCEPTED : READY;
            case HANDED_OVER -> HANDED_OVER;
        };
    }

    public String word() {
        return Messages.text("recordings.state." + name());
    }

    /** Whether a person has to decide about it. */
    public boolean needsYou() {
        return NEED_YOU.contains(this);
    }

    /** Whether it was recorded and has still to be handed over. */
    public boolean isStillHere() {
        return STILL_HERE.contains(this);
    }

    /** Whether the file still grows or is being given its index. */
    public boolean isUnfinished() {
        return UNFINISHED.contains(this);
    }

    /** Whether the file is finished, so that a copy can be made. */
    public boolean isFinished() {
        return switch (this) {
            case VERIFYING, READY, ACCEPTED, SHORTER, HAS_GAPS, DAMAGED, LEFT_OUT, HANDED_OVER, UNCHECKED -> true;
            case RECORDING, HELD_OPEN, FINALISING, FAILED, NO_RECORDING, NOT_RECORDED, IN_TRASH -> false;
        };
    }
}
