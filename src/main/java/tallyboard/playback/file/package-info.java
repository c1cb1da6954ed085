/**
 * Whole files for viewers under the playback id of an asset: {@code highest.mp4} and {@code audio.m4a}, where the asset has
 * such a static rendition.
 *
 * <p>Runs on the thread of the request; what is sent is put together from the recording while it is sent.
 */
package tallyboard.playback.file;
