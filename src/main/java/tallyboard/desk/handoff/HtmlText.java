package tallyboard.desk.handoff;

/** Text as HTML shows it, in an element as well as in a quoted attribute. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
