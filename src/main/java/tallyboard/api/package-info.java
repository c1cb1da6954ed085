/**
 * The HTTP door to the engine: Mux-shaped live streams and assets under {@code /video/v1}, and what is ours alone under
 * {@code /tallyboard/v1}.
 *
 * <p>Uses {@code stream}, {@code agenda} and {@code desk}, never the engine itself; the window and this room are two
 * equal customers of the same ports. One virtual thread per request, so every endpoint is plain blocking code.
 *
 * <p>An endpoint is one line in a table of routes. {@link tallyboard.api.http.Border} is the only place where failures
 * are caught: what was refused becomes a 4xx in Mux's error shape, what failed or broke is logged there once and answered
 * with a neutral sentence. No 409 is ever answered, because Mux's own client repeats it. Nothing about a request is
 * logged, since a stream key may be part of its address.
 */
package tallyboard.api;
