package tallyboard.ui.log.page;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: every cell in quotes, a quote doubled, lines end in CR LF. */
final class Csv {
    private Csv() {}

    static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var cell = new StringBuilder();
            expect(text, at++, '"');
            while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
                at += text.charAt(at) == '"' ? 1 : 0;
                cell.append(text.charAt(at++));
            }
            at++;
            row.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                expect(text, at++, '\r');
                expect(text, at++, '\n');
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        return rows;
    }

    private static void expect(String text, int at, char wanted) {
        if (text.charAt(at) != wanted) {
            throw new AssertionError("no CSV at " + at);
        }
    }
}
