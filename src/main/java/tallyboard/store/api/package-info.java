/**
 * What the API keeps beside streams and assets: webhooks with their deliveries, signing keys, tokens.
 *
 * <p>As safe for threads as the {@link tallyboard.store.Database} that it uses.
 */
package tallyboard.store.api;
