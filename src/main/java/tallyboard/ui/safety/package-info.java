/**
 * What keeps a slip from reaching the audience: the lock of the desk, and the one way to close every room at once; and
 * what keeps a key from reaching it: presenter-safe mode, and screens that the audience sees.
 *
 * <p>FX thread; commands go through the background. The lock is asked by the controls themselves; here it is only switched.
 */
package tallyboard.ui.safety;
