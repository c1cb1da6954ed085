/**
 * An engine elsewhere behind the port {@code LiveStreams}: Mux Video, or another Tallyboard, over Mux's REST API.
 *
 * <p>Uses {@code stream}; commands run on the caller's thread and end after a time-out at the latest, one poller of
 * {@code Wiring} looks for news. No HTTP call is made under a lock, so readers never wait for a network.
 *
 * <p>Mux tells by webhooks what happens, and a desk behind a venue's router cannot be called. So two looks are compared, and
 * what differs becomes the facts that an embedded engine would have announced. Mux's answers hold no phase finer than
 * {@code status}: who sends, and whether the encoder is away, is not known there. Another Tallyboard tells it under its own
 * paths, and has the commands that Mux has not. What an engine lacks is refused by name, never imitated; notes about keys are
 * about this desk and are kept here.
 */
package tallyboard.mux;
