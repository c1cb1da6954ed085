/**
 * HTTP for viewers: replies, ranges, and what every reply says about origins and caches.
 *
 * <p>Runs on the virtual thread of the request. Knows nothing of streams.
 */
package tallyboard.playback.http;
