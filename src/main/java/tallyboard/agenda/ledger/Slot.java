package tallyboard.agenda.ledger;

import java.time.Duration;
import java.time.Instant;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;

/**
 * The session a recording was made for, as it stood then.
 *
 * @param code the conference's own short name of the talk, or else its id; empty when made by hand
 */
public record Slot(SessionId session, String title, String code, Instant start, Duration length, boolean isRecorded) {
    public static Slot of(Session session) {
        var keys = session.talk().keys();
        return new Slot(
                session.id(),
                session.title(),
                keys.code().or(keys::id).orElse(""),
                session.start(),
                session.length(),
                session.isRecorded());
    }

    public Instant end() {
        return start.plus(length);
    }
}
