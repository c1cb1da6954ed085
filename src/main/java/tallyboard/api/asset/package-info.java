/**
 * Assets as Mux Video's API has them.
 *
 * <p>Uses {@code stream} through its ports; runs on the thread of the request. Nothing is ever encoded anew: what is stored
 * is what came, other heights of it are answered as {@code skipped}, and settings that speak of encoding are only kept.
 */
package tallyboard.api.asset;
