package tallyboard.ui.alarms;

import java.util.List;
import tallyboard.desk.alarms.Alarm;

/**
 * A line of the list: an alarm, or several that are one.
 *
 * @param alarms at least one, the first to come first
 * @param letter of the track, or of all of them
 * @param title what is wrong, and where
 * @param detail when, how it stands, and what helps
 * @param isOpen it can be acknowledged or shelved
 */
record AlarmRow(
        List<Alarm> alarms,
        String letter,
        String title,
        String detail,
        String remedy,
        boolean isUrgent,
        boolean isOpen) {
    AlarmRow {
        alarms = List.copyOf(alarms);
    }

    boolean isActive() {
        return alarms.getFirst().isActive();
    }
}
