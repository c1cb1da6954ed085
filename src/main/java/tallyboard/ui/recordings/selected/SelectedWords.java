package tallyboard.ui.recordings.selected;

import java.time.Duration;
import java.util.Optional;
import tallyboard.agenda.ledger.Slot;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.LedgerRow.Film;
import tallyboard.ui.recordings.ledger.Reel;
import tallyboard.ui.recordings.ledger.RowState;

/**
 * What the panel says of the one that is selected.
 *
 * @param state how it stands, with its length once that is verified
 * @param plan its track, and when it was to be
 * @param content when it was recorded, and what: size, pieces, gaps, marks
 * @param checksum shortened; empty until the file was read
 * @param accept what the button says that accepts it as it is; empty when there is nothing to accept
 */
record SelectedWords(
        String title, String state, String plan, String content, String checksum, String accept, Ends ends) {
    /** What stands below the two handles, and between them. */
    record Ends(String in, String out, String kept) {
        static final Ends NONE = new Ends("", "", "");
    }

    static final SelectedWords NOTHING =
            new SelectedWords(Messages.text("recordings.select"), "", "", "", "", "", Ends.NONE);

    private static final int SHOWN = 8;

    static SelectedWords of(LedgerRow row, Optional<Stretch> stretch) {
        return new SelectedWords(
                row.title().text(),
                row.note().words().isEmpty()
                        ? row.headline()
                        : row.headline() + ", " + row.note().words(),
                plan(row),
                row.film().map(f -> content(row, f)).orElse(""),
                row.film()
                        .filter(f -> !f.sha256().isEmpty())
                        .map(SelectedWords::checksum)
                        .orElse(""),
                accept(row),
                row.film().flatMap(f -> stretch.map(s -> ends(row, f, s))).orElse(Ends.NONE));
    }

    private static String plan(LedgerRow row) {
        var track = row.title().letter().isEmpty()
                ? row.title().room()
                : row.title().letter() + " " + row.title().room();
        return row.slot()
                .map(Slot::end)
                .map(end -> Messages.text(
                        "recordings.times.planned",
                        track,
                        row.when().time(),
                        Figures.time(end, row.when().zone())))
                .orElse(track);
    }

    private static String content(LedgerRow row, Film film) {
        var pieces = Messages.text(
                "recordings.content",
                film.pieces().files(),
                film.pieces().connections(),
                film.reel().gaps().size(),
                Figures.clock(film.reel().lost()),
                film.marks().size());
        return film.reel().length().isZero() ? pieces : actual(row, film.reel()) + "\n" + pieces;
    }

    private static String actual(LedgerRow row, Reel reel) {
        var begun = row.when().withSeconds(reel.begun());
        return row.state().isUnfinished()
                ? Messages.text("recordings.times.since", begun, row.size())
                : Messages.text(
                        "recordings.times.actual", begun, row.when().withSeconds(reel.at(reel.length())), row.size());
    }

    /** 3fa90c1d… for one file; the others are in what is copied. */
    private static String checksum(Film film) {
        var first = film.sha256().getFirst();
        var shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
        return Messages.text("recordings.checksum", shown, film.sha256().size() - 1);
    }

    /** What could be read can be accepted; what could not cannot. */
    private static String accept(LedgerRow row) {
        boolean isRead = row.film().filter(f -> !f.sha256().isEmpty()).isPresent();
        return isRead && row.state().needsYou()
                ? Messages.text("recordings.accept." + row.state().name())
                : row.state() == RowState.LEFT_OUT ? Messages.text("recordings.accept.LEFT_OUT") : "";
    }

    private static Ends ends(LedgerRow row, Film film, Stretch stretch) {
        var in = row.when().withSeconds(film.reel().at(stretch.in()));
        var out = row.when().withSeconds(film.reel().at(stretch.out()));
        return new Ends(
                Messages.text("recordings.in." + inIs(film, row, stretch), in),
                Messages.text("recordings.out." + outIs(film, stretch), out),
                Messages.text("recordings.kept", Figures.clock(stretch.kept()), Figures.clock(stretch.length())));
    }

    private static String inIs(Film film, LedgerRow row, Stretch stretch) {
        if (stretch.in().isZero()) {
            return "begin";
        }
        if (film.marks().stream().anyMatch(mark -> mark.media().equals(stretch.in()))) {
            return "mark";
        }
        boolean isPlan = row.slot()
                .map(slot -> Duration.between(film.reel().begun(), slot.start()))
                .map(film.reel()::media)
                .filter(stretch.in()::equals)
                .isPresent();
        return isPlan ? "plan" : "moved";
    }

    private static String outIs(Film film, Stretch stretch) {
        if (!stretch.out().equals(stretch.length())) {
            return "moved";
        }
        return film.isEnded() ? "ended" : "end";
    }
}
