package tallyboard.agenda.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as text that every parser takes: no byte order mark, no character that XML forbids.
 *
 * @param isRepaired whether bytes were read as Windows-1252 or characters were taken out
 */
public record Decoded(String text, boolean isRepaired) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    /** The encodings of one byte a character that schedules were seen in; with others the bytes speak for themselves. */
    private static final Pattern ONE_BYTE = Pattern.compile("(?i)iso-8859-\\d{1,2}|windows-125\\d|latin1");

    private static final int DECLARATION_CHARS = 200;

    /**
     * Reads UTF-8, UTF-16 with a mark, or what an XML declaration names. A byte that is not UTF-8 is read as Windows-1252,
     * alone: one broken sequence must not spoil the rest.
     */
    public static Decoded of(byte[] bytes) {
        var marked = marked(bytes);
        if (marked.isPresent()) {
            return cleaned(marked.get(), false);
        }
        var declared = declared(bytes);
        if (declared.isPresent()) {
            return cleaned(new String(bytes, declared.get()), false);
        }
        return utf8(bytes);
    }

    private static Optional<String> marked(byte[] bytes) {
        int first = at(bytes, 0) << 8 | at(bytes, 1);
        return switch (first) {
            case 0xFEFF -> Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
            case 0xFFFE -> Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_CHARS), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        return found.find() && ONE_BYTE.matcher(found.group(1)).matches() && Charset.isSupported(found.group(1))
                ? Optional.of(Charset.forName(found.group(1)))
                : Optional.empty();
    }

    /** Reads UTF-8, with a mark or not; a byte that is none is read as Windows-1252. */
    public static Decoded utf8(byte[] bytes) {
        int from = at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF ? 3 : 0;
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(in.remaining());
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean isRepaired = false;
        while (decoder.decode(in, out, true).isError()) {
            out.put(new String(new byte[] {in.get()}, WINDOWS));
            isRepaired = true;
        }
        return cleaned(out.flip().toString(), isRepaired);
    }

    private static Decoded cleaned(String text, boolean isRepaired) {
        int firstBad = 0;
        while (firstBad < text.length() && isAllowed(text, firstBad)) {
            firstBad++;
        }
        if (firstBad == text.length()) {
            return new Decoded(text, isRepaired);
        }
        var clean = new StringBuilder(text.length()).append(text, 0, firstBad);
        for (int i = firstBad; i < text.length(); i++) {
            if (isAllowed(text, i)) {
                clean.append(text.charAt(i));
            }
        }
        return new Decoded(clean.toString(), true);
    }

    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0xFFFE && c != 0xFFFF;
    }

    private static int at(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] & 0xFF : -1;
    }
}
