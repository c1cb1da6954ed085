package tallyboard.ui.schedule.plan;

/**
 * What a new version of the schedule would do to a session, not applied.
 *
 * @param words such as {@code version 1.8 moves it to Room 2}
 */
public record Pending(Sign sign, String words) {}
