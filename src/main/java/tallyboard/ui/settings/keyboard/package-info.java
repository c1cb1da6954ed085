/**
 * Which key does what, as the producer wants it: a deed is given another key by pressing it.
 *
 * <p>FX thread; what was chosen is kept before it holds. A key that cannot be given is answered with a sentence that says why,
 * and names the deed that has it already. What cuts or opens a track stays on two keys and held as long as before: only the
 * letters change here, never a guard.
 */
package tallyboard.ui.settings.keyboard;
