/**
 * Alarms as the producer meets them: a button in the header that counts them, a list below it, three sounds, and a word from
 * the system when the window is not in front.
 *
 * <p>FX thread. What is an alarm and when it calls is decided in {@code desk.alarms}; here the lanes are asked what is wrong
 * with them, twice a second. Nothing opens by itself and nothing takes the focus.
 */
package tallyboard.ui.alarms;
