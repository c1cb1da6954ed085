/**
 * Webhooks: addresses of the owner's programs that are told every event, and what became of each telling.
 *
 * <p>Values and one port; the sending is {@code api.webhook}'s.
 */
package tallyboard.stream.webhook;
