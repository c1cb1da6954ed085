/**
 * HLS and low-latency HLS (RFC 8216bis) as text: from fragments that lie in files to playlists that name them.
 *
 * <p>Uses {@code media.mp4} and {@code media.codec}; no thread, lock, clock, socket or file. A {@link
 * tallyboard.media.hls.LiveWindow} is driven by one caller at a time and gives out immutable playlists.
 *
 * <p>A segment is nothing but a range of bytes of a recording and a part is one fragment of it, so cutting for viewers
 * costs a row of numbers and no media is held or written twice. Names in a playlist are relative: who serves it chooses
 * the place.
 */
package tallyboard.media.hls;
