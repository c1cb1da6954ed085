package tallyboard.desk.alarms;

import java.time.Instant;
import java.util.Optional;
import tallyboard.desk.alarms.Trouble.Cause;
import tallyboard.desk.alarms.Trouble.Level;

/**
 * One cause at one place.
 *
 * @param level the worst since it was set
 * @param isAcknowledged the producer knows
 * @param shelf it is out of the way for a while
 * @param clearedAt when it had been good for long enough; empty while it lasts
 */
public record Alarm(
        String place,
        Cause cause,
        Level level,
        Instant since,
        boolean isAcknowledged,
        Optional<Shelf> shelf,
        Optional<Instant> clearedAt) {
    static Alarm set(Trouble trouble, Instant now) {
        return new Alarm(
                trouble.place(), trouble.cause(), trouble.level(), now, false, Optional.empty(), Optional.empty());
    }

    /** It lasts. */
    public boolean isActive() {
        return clearedAt.isEmpty();
    }

    public boolean isShelved() {
        return shelf.isPresent();
    }

    /** It asks for somebody: it lasts, nobody has said that they know, and it is not out of the way. */
    public boolean isCalling() {
        return isActive() && !isAcknowledged && !isShelved();
    }

    boolean isOf(Trouble trouble) {
        return place.equals(trouble.place()) && cause == trouble.cause();
    }

    /** It got worse, so who acknowledged the lesser thing does not know yet. */
    Alarm raised(Level worse) {
        return new Alarm(place, cause, worse, since, false, Optional.empty(), clearedAt);
    }

    Alarm acknowledged() {
        return new Alarm(place, cause, level, since, true, shelf, clearedAt);
    }

    Alarm shelved(Optional<Shelf> where) {
        return new Alarm(place, cause, level, since, isAcknowledged, where, clearedAt);
    }

    Alarm cleared(Instant at) {
        return new Alarm(place, cause, level, since, isAcknowledged, Optional.empty(), Optional.of(at));
    }
}
