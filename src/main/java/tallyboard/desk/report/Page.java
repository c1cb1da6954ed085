package tallyboard.desk.report;

import java.util.List;

/**
 * What a report says, every word handed in.
 *
 * @param language of its words, as HTML names it
 * @param facts what stands below the title
 * @param foot the last sentence
 */
public record Page(String language, String title, List<Pair> facts, List<Table> tables, String foot) {
    /** A fact under its name. */
    public record Pair(String name, String value) {}

    /**
     * A part of the report.
     *
     * @param rows with as many cells as there are heads
     * @param none what is said where there are no rows
     */
    public record Table(String title, List<String> heads, List<List<String>> rows, String none) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    public Page {
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }
}
