package tallyboard.agenda.read.text;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text in a piece of HTML. Formats do not say whether a text is HTML, so only the tags of HTML are taken out and
 * {@code a < b} stays; entities are decoded once. One pass; a tag ends at the first {@code >}.
 */
final class HtmlText {
    private static final Set<String> BLOCKS = words("address article aside blockquote br caption center dd div dl dt"
            + " figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul");
    private static final Set<String> INLINE = words(
            "a abbr acronym audio b big body button cite code del details em embed"
                    + " figcaption font head html i iframe img input ins kbd label link mark meta object picture q s samp small"
                    + " source span strike strong sub summary sup svg tbody td tfoot th thead title tt u var video wbr");
    /** Their content is not text. */
    private static final Set<String> DROPPED = words("script style noscript template");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            entry("amp", "&"),
            entry("lt", "<"),
            entry("gt", ">"),
            entry("quot", "\""),
            entry("apos", "'"),
            entry("nbsp", " "),
            entry("shy", ""),
            entry("auml", "ä"),
            entry("ouml", "ö"),
            entry("uuml", "ü"),
            entry("Auml", "Ä"),
            entry("Ouml", "Ö"),
            entry("Uuml", "Ü"),
            entry("szlig", "ß"),
            entry("eacute", "é"),
            entry("egrave", "è"),
            entry("ecirc", "ê"),
            entry("agrave", "à"),
            entry("aacute", "á"),
            entry("acirc", "â"),
            entry("ccedil", "ç"),
            entry("iacute", "í"),
            entry("oacute", "ó"),
            entry("ocirc", "ô"),
            entry("uacute", "ú"),
            entry("ugrave", "ù"),
            entry("ntilde", "ñ"),
            entry("oslash", "ø"),
            entry("aring", "å"),
            entry("aelig", "æ"),
            entry("ndash", "–"),
            entry("mdash", "—"),
            entry("hellip", "…"),
            entry("lsquo", "‘"),
            entry("rsquo", "’"),
            entry("sbquo", "‚"),
            entry("ldquo", "“"),
            entry("rdquo", "”"),
            entry("bdquo", "„"),
            entry("laquo", "«"),
            entry("raquo", "»"),
            entry("bull", "•"),
            entry("middot", "·"),
            entry("copy", "©"),
            entry("reg", "®"),
            entry("trade", "™"),
            entry("euro", "€"),
            entry("deg", "°"),
            entry("times", "×"));

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_TAG = 12;

    private final String html;
    private final int lastClose;
    private final int lastCommentEnd;
    private final StringBuilder text;
    private int at;

    private HtmlText(String html) {
        this.html = html;
        this.lastClose = html.lastIndexOf('>');
        this.lastCommentEnd = html.lastIndexOf("-->");
        this.text = new StringBuilder(html.length());
    }

    static String plain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : new HtmlText(html).plain();
    }

    private String plain() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && at < lastClose) {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private void tag() {
        if (html.startsWith("<!--", at) && at < lastCommentEnd) {
            at = html.indexOf("-->", at) + 3;
            return;
        }
        boolean isEnd = html.charAt(at + 1) == '/';
        int from = at + (isEnd ? 2 : 1);
        int to = from;
        while (to < html.length() && to - from <= LONGEST_TAG && isWord(html.charAt(to))) {
            to++;
        }
        var name = html.substring(from, to).toLowerCase(Locale.ROOT);
        boolean isCut = to < html.length() && " \t\r\n/>".indexOf(html.charAt(to)) >= 0;
        if (isCut && DROPPED.contains(name)) {
            at = isEnd ? after('>', to) : after('>', endTag(name, to));
        } else if (isCut && (BLOCKS.contains(name) || INLINE.contains(name))) {
            boolean isCell = !isEnd && (name.equals("td") || name.equals("th"));
            text.append(BLOCKS.contains(name) ? "\n" : isCell ? " " : "");
            at = after('>', to);
        } else {
            text.append('<');
            at++;
        }
    }

    private int endTag(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    private int after(char end, int from) {
        int i = html.indexOf(end, from);
        return i < 0 ? html.length() : i + 1;
    }

    private void entity() {
        int end = at + 1;
        while (end < html.length()
                && end - at <= LONGEST_ENTITY
                && (isWord(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        var name = html.substring(at + 1, end);
        boolean isClosed = end < html.length() && html.charAt(end) == ';';
        var meant =
                !isClosed ? "" : name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
        if (meant.isEmpty() && !(isClosed && name.equals("shy"))) {
            text.append('&');
            at++;
        } else {
            text.append(meant);
            at = end + 1;
        }
    }

    private static String numbered(String number) {
        boolean isHex = number.startsWith("x") || number.startsWith("X");
        try {
            int c = Integer.parseInt(isHex ? number.substring(1) : number, isHex ? 16 : 10);
            boolean isText = Character.isValidCodePoint(c)
                    && Character.getType(c) != Character.SURROGATE
                    && (c >= ' ' || c == '\n' || c == '\t');
            return isText ? Character.toString(c) : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Set<String> words(String line) {
        return Stream.of(line.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
