/**
 * The schedule: a grid for each day, rooms by time, with what the desk plans and what became of each session.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code ui.kit}; FX thread, changes through the background. It
 * shows what {@code desk.Sessions} and {@code desk.Tracks} announce and decides nothing: {@code plan} lays a day out as
 * values, {@code grid} draws them, {@code inspector} and {@code edit} are the selected session, {@code preview} and
 * {@code review} what a file would change before it does.
 */
package tallyboard.ui.schedule;
