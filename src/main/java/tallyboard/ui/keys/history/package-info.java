/**
 * Where a key went: made, copied, shown, handed off, used, reset, and tried after it was void; who and when, never the key.
 *
 * <p>FX thread; read from the log each time it is opened, because the log is what lasts.
 */
package tallyboard.ui.keys.history;
