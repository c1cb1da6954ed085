/**
 * The event log: the strip under the lanes and the page of its own.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code ui.kit}; FX thread. The log holds facts; the sentences are
 * made here, in the words of the desk, with the names that tracks have now. Attempted keys are not in it and cannot be.
 */
package tallyboard.ui.log;
