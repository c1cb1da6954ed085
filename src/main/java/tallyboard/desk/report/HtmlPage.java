package tallyboard.desk.report;

import java.util.List;
import java.util.stream.Collectors;
import tallyboard.desk.report.Page.Pair;
import tallyboard.desk.report.Page.Table;

/**
 * A report as one page of HTML that needs nothing beside it: its looks are inside, light and fit for paper, and nothing in it
 * runs. Every text is escaped, because an encoder may call itself what it likes.
 */
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light; }
            @page { size: A4; margin: 16mm; }
            body { font: 10.5pt/1.45 "IBM Plex Sans", system-ui, sans-serif; max-width: 190mm; margin: 8mm auto; padding: 0 6mm; }
            h1 { font-size: 18pt; margin: 0 0 4mm; }
            h2 { font-size: 12pt; margin: 8mm 0 2mm; break-after: avoid; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0; }
            dt, .foot, .none { opacity: 0.7; }
            dd { margin: 0; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            thead { display: table-header-group; }
            th { text-align: left; font-weight: 600; }
            th, td { padding: 1mm 3mm 1mm 0; vertical-align: top; border-bottom: 0.2mm solid; overflow-wrap: anywhere; }
            td:first-child, td:nth-child(2) { white-space: nowrap; }
            tr { break-inside: avoid; }
            .foot { margin-top: 8mm; font-size: 9pt; }
            @media print { body { margin: 0; padding: 0; max-width: none; } }
            """;

    private HtmlPage() {}

    public static String text(Page page) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <dl>
                %s</dl>
                %s<p class="foot">%s</p>
                </body>
                </html>
                """.formatted(
                        safe(page.language()),
                        safe(page.title()),
                        STYLE,
                        safe(page.title()),
                        page.facts().stream().map(HtmlPage::pair).collect(Collectors.joining()),
                        page.tables().stream().map(HtmlPage::part).collect(Collectors.joining()),
                        safe(page.foot()));
    }

    private static String pair(Pair fact) {
        return "<dt>" + safe(fact.name()) + "</dt><dd>" + safe(fact.value()) + "</dd>\n";
    }

    private static String part(Table table) {
        var title = "<h2>" + safe(table.title()) + "</h2>\n";
        if (table.rows().isEmpty()) {
            return title + "<p class=\"none\">" + safe(table.none()) + "</p>\n";
        }
        return title
                + "<table>\n<thead>" + row("th scope=\"col\"", "th", table.heads()) + "</thead>\n<tbody>\n"
                + table.rows().stream().map(cells -> row("td", "td", cells)).collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table>\n";
    }

    private static String row(String open, String close, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + open + ">" + safe(cell) + "</" + close + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String safe(String text) {
        return KeyMask.mask(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
