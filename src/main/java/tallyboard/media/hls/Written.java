package tallyboard.media.hls;

import java.time.Duration;

/**
 * A fragment as it lies in a file.
 *
 * @param file the caller's number for the file; another file means another segment
 * @param start media time of its first sample
 * @param isKey decoding can begin here
 */
public record Written(int file, long from, long length, Duration start, Duration duration, boolean isKey) {
    Duration end() {
        return start.plus(duration);
    }
}
