/**
 * The gate of management: who is let in, by which name, from where, and how often.
 *
 * <p>Runs on the thread of the request; the allowances are safe for any thread.
 */
package tallyboard.api.gate;
