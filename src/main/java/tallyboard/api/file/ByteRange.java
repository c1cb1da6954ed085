package tallyboard.api.file;

import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a file, as a Range header asks for it (RFC 9110, 14.2). An empty one cannot be satisfied. */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    /** What the header asks of a file of this size; empty when it is none that we understand, and then it is ignored. */
    static Optional<ByteRange> asked(String header, long size) {
        var range = SINGLE.matcher(header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(number(range.group(2)), size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
    }

    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** The Content-Range header of an answer that holds it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
