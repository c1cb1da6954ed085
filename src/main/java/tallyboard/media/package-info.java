/**
 * From the samples of one broadcast to fragments of MP4: timelines, gaps, splits, and when a fragment is full.
 *
 * <p>Uses nothing of ours but its own sub-packages: {@code codec} (configuration records) and {@code mp4} (boxes). No
 * socket, thread, lock, clock or file: time comes in as the timestamps of the samples, bytes go out to a
 * {@link tallyboard.media.FragmentSink}. One caller at a time drives a {@link tallyboard.media.Programme}.
 *
 * <p>Why pure: what happens to media at a restart, a wrap or a cut must be provable by a test that has neither an encoder
 * nor a disk, and one muxing path must feed the recording, the live playlist and whatever comes later.
 */
package tallyboard.media;
