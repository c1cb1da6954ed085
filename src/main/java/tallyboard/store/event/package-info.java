/**
 * The event file: JSON that a person can read, with the keys of the streams in it only when they are asked for, and then
 * sealed under a passphrase.
 *
 * <p>Uses {@code agenda} and {@code stream}, and the JSON of the store; touches no database and no disk. Runs on the
 * caller's thread; a passphrase takes about a second, on purpose. A file comes from outside: whatever is wrong with it is
 * one {@link tallyboard.agenda.event.UnusableEventException}, and what it says is never repeated in an exception.
 */
package tallyboard.store.event;
