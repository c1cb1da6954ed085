/**
 * From where on a signal is wrong: the limits of an event.
 *
 * <p>Values. They belong to the event and travel with its file, because what a venue calls bad depends on its rooms and not on
 * the computer of whoever sits at the desk. Who compares them with what arrives is {@code desk.health}.
 */
package tallyboard.agenda.health;
