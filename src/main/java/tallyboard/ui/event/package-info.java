/**
 * The event as a file, for the hand: its menu in the header, and a sheet for each thing that can be done with it.
 *
 * <p>Uses {@code desk}, {@code agenda}, {@code stream} and {@code ui.kit}; FX thread, all work through the background. Each
 * opening of a sheet has a ViewModel of its own, so that nothing that was typed into one, least of all a passphrase, is
 * there in the next. Looking into a file changes nothing; what changes the desk goes through {@code ui.event.parts}.
 */
package tallyboard.ui.event;
