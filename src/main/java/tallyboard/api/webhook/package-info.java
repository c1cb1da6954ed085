/**
 * Webhooks: {@code /system/v1/webhooks} as Mux has it, and the telling of every event to the addresses that are named there.
 *
 * <p>The engine's thread only puts an event into a queue. One virtual thread makes the texts and stores them before anything
 * is sent, together with how far in the event log it has come, so that a restart tells what was not told yet. One virtual
 * thread per webhook sends, so that a slow one holds up nobody; what fails is tried again for 24 hours with growing pauses.
 * A stream key is never in a telling: its place has the ending alone, because the texts are stored and travel in the clear.
 */
package tallyboard.api.webhook;
