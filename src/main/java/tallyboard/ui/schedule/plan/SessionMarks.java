package tallyboard.ui.schedule.plan;

import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.ui.kit.Messages;

/** What a session carries beside its time and title. */
public final class SessionMarks {
    private SessionMarks() {}

    /** Whether it stands elsewhere, or lasts otherwise, than published. */
    public static boolean isMovedHere(Session session) {
        var edits = session.edits();
        return edits.track().isPresent()
                || edits.start().isPresent()
                || edits.length().isPresent();
    }

    /** Whether place, time or title differ from what is published. */
    public static boolean isChangedHere(Session session) {
        return !isMadeHere(session)
                && (isMovedHere(session) || session.edits().title().isPresent());
    }

    /** Whether it was entered on this desk, so that no schedule knows it. */
    public static boolean isMadeHere(Session session) {
        return session.talk().keys().equals(Talk.Keys.NONE);
    }

    /** Why nothing of it is recorded, in words. */
    public static String notRecorded(Session session) {
        var consent = session.talk().consent();
        if (consent.isNotStreamed()) {
            return Messages.text("schedule.block.notStreamed");
        }
        boolean isByRequest =
                consent.isNotRecorded() && session.edits().isRecorded().isEmpty();
        return Messages.text(isByRequest ? "schedule.block.notRecordedByRequest" : "schedule.block.notRecorded");
    }
}
