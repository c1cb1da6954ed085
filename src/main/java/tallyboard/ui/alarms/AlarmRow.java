package tallyboard.ui.alarms;

import tallyboard.desk.alarms.Alarm;

/**
 * One line of the list.
 *
 * @param time since when, or when it cleared
 * @param sentence what is wrong
 * @param note acknowledged, shelved or cleared; empty while it calls
 * @param isUrgent it is for acting
 */
public record AlarmRow(
        Alarm alarm, String letter, String room, String time, String sentence, String note, boolean isUrgent) {
    /** Something can be done about it here. */
    public boolean isOpen() {
        return alarm.isCalling();
    }
}
