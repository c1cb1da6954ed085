package tallyboard.ui.kit.comfort;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Style sheets as they were written, or in another size or with less light. */
public final class Sheets {
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w#.])(\\d+(?:\\.\\d+)?)px");
    private static final Pattern ROLE = Pattern.compile("(-tb-[a-z0-9-]+): #([0-9A-Fa-f]{6});");
    /** Lines stay as thin as they are. */
    private static final double THICKEST_LINE = 3;

    /** What gives light by night: never what calls. */
    private static final Set<String> DIMMED = Set.of(
            "-tb-window",
            "-tb-panel",
            "-tb-raised",
            "-tb-selected",
            "-tb-text",
            "-tb-call",
            "-tb-call-hover",
            "-tb-info",
            "-tb-stripe-a",
            "-tb-focus",
            "-tb-graph");

    private static final double NIGHT = 0.7;
    private static final int CHANNEL_BITS = 8;
    private static final int CHANNEL = 0xFF;
    private static final int HEX = 16;

    private Sheets() {}

    /** Where the toolkit finds the sheet in the size that was chosen. */
    public static String sized(URL sheet) {
        return Comforts.scale() == 1 ? sheet.toExternalForm() : inline(larger(read(sheet)));
    }

    /** The same for the roles of the dark looks, which have less light by night. */
    public static String dimmed(URL roles) {
        return inline(darker(read(roles)));
    }

    static String larger(String css) {
        return PIXELS.matcher(css).replaceAll(Sheets::larger);
    }

    static String darker(String css) {
        return ROLE.matcher(css).replaceAll(Sheets::darker);
    }

    private static String larger(MatchResult length) {
        double drawn = Double.parseDouble(length.group(1));
        return drawn <= THICKEST_LINE ? length.group() : String.format(Locale.ROOT, "%.1fpx", Comforts.px(drawn));
    }

    private static String darker(MatchResult role) {
        if (!DIMMED.contains(role.group(1))) {
            return role.group();
        }
        int colour = Integer.parseInt(role.group(2), HEX);
        int dark = 0;
        for (int shift = 2 * CHANNEL_BITS; shift >= 0; shift -= CHANNEL_BITS) {
            dark = dark << CHANNEL_BITS | (int) ((colour >> shift & CHANNEL) * NIGHT);
        }
        return String.format("%s: #%06X;", role.group(1), dark);
    }

    private static String read(URL sheet) {
        try (var bytes = sheet.openStream()) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inline(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(UTF_8));
    }
}
