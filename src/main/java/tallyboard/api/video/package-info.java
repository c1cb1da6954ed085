/**
 * Live streams and assets as Mux Video's API has them: paths, fields, defaults, limits and words are Mux's, so that its own
 * clients work unchanged.
 *
 * <p>Uses {@code stream} through its ports; runs on the thread of the request. Where Mux is silent the choice is ours and
 * said at the place. {@link tallyboard.api.video.LiveStreamJson} is the one class of the API that shows a stream key:
 * whoever holds the token may have it, and reading it so is not counted as a use.
 */
package tallyboard.api.video;
