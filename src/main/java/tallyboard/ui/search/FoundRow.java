package tallyboard.ui.search;

/**
 * One row of what was found.
 *
 * @param group what it is, on the first row of each kind; empty on the others
 * @param when the time of a talk or of a line; empty for a track
 * @param letter of its track, empty when it has none
 * @param aside at the right end
 * @param spoken all of it in one sentence
 */
public record FoundRow(
        Found found, String group, String when, String letter, String text, String aside, String spoken) {
    FoundRow under(String name) {
        return new FoundRow(found, name, when, letter, text, aside, spoken);
    }
}
