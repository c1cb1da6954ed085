package tallyboard.playback.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** The single range that a Range header asks for; what is not understood is ignored, as HTTP has it. */
record Range(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty when the whole is wanted. A range behind the end has no length. */
    static Optional<Range> asked(String header, long size) {
        var range = SINGLE.matcher(header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(range.group(2)), size);
            return Optional.of(new Range(size - length, length));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        return Optional.of(new Range(first, Math.max(0, last - first + 1)));
    }

    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
