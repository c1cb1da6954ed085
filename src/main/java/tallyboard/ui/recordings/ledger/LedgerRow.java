package tallyboard.ui.recordings.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Slot;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * One talk, or one recording that holds none, as it is read.
 *
 * @param slot the talk as it was planned; empty when the recording holds none
 * @param film what was recorded; empty when nothing was
 */
public record LedgerRow(
        Key key, When when, RowState state, Note note, Title title, Optional<Slot> slot, Optional<Film> film) {

    /** What stays the same when the row is said anew: its recording, or else its session. */
    public sealed interface Key {}

    /** The row of a recording. */
    public record OfAsset(AssetId asset) implements Key {}

    /** The row of a session without any. */
    public record OfSession(SessionId session) implements Key {}

    /** @param start as planned, or else as it began */
    public record When(LocalDate day, Instant start, ZoneId zone) {
        public String time() {
            return Figures.time(start, zone);
        }

        /** That moment with its seconds, at the venue. */
        public String withSeconds(Instant moment) {
            return Figures.timeWithSeconds(moment, zone);
        }
    }

    /**
     * What stands behind the title.
     *
     * @param share how far its file was read, while it is being read
     */
    public record Note(String words, Optional<Double> share) {
        static Note of(String words) {
            return new Note(words, Optional.empty());
        }
    }

    /**
     * What it is called.
     *
     * @param letter of its track; empty when that is gone
     * @param code of the talk; may be empty
     */
    public record Title(String letter, String room, String text, String code) {}

    /**
     * What was recorded.
     *
     * @param sha256 of each file, once it was read
     * @param isEnded a person ended the talk
     */
    public record Film(Reel reel, long bytes, Pieces pieces, List<Mark> marks, List<String> sha256, boolean isEnded) {
        public Film {
            marks = List.copyOf(marks);
            sha256 = List.copyOf(sha256);
        }
    }

    /** Out of how many files and encoder connections. */
    public record Pieces(int files, int connections) {}

    public Optional<AssetId> asset() {
        return key instanceof OfAsset(var id) ? Optional.of(id) : Optional.empty();
    }

    /** Whether it holds a talk of the agenda. */
    public boolean isTalk() {
        return slot.isPresent();
    }

    public String length() {
        return film.map(f -> f.reel().length())
                .filter(l -> !l.isZero())
                .map(Figures::clock)
                .orElse(isEmpty() ? "" : Figures.DASH);
    }

    public String gaps() {
        return film.filter(f -> !f.reel().length().isZero())
                .map(f -> String.valueOf(f.reel().gaps().size()))
                .orElse("");
    }

    public boolean hasGaps() {
        return film.filter(f -> !f.reel().gaps().isEmpty()).isPresent();
    }

    public String size() {
        return film.map(Film::bytes)
                .filter(bytes -> bytes > 0)
                .map(Figures::size)
                .orElse(isEmpty() ? "" : Figures.DASH);
    }

    /** Nothing was to be recorded, or nothing was. */
    public boolean isEmpty() {
        return film.isEmpty();
    }

    /** Whether its file can be opened, if only in part. */
    public boolean isPlayable() {
        return state != RowState.IN_TRASH
                && film.filter(f -> f.pieces().files() > 0).isPresent();
    }

    public Duration lengthOfMedia() {
        return film.map(f -> f.reel().length()).orElse(Duration.ZERO);
    }

    /** The state with the length of what is ready: Ready 31:12. */
    public String headline() {
        return state.isFinished() && film.isPresent()
                ? Messages.text("recordings.headline", state.word(), length())
                : state.word();
    }

    /** The row in one sentence for a screen reader. */
    public String spoken() {
        var words = Messages.text(
                "recordings.spoken.row", headline(), when.time(), title.letter(), title.room(), title.text());
        var more = film.isPresent() ? Messages.text("recordings.spoken.film", gaps(), size()) : "";
        return note.words().isEmpty() ? words + more : words + more + ", " + note.words();
    }

    /** Whether the search means it: its title, room or code, its track, the start of its time or state. */
    public boolean matches(String search) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || contains(title.text(), wanted)
                || contains(title.room(), wanted)
                || contains(title.code(), wanted)
                || title.letter().toLowerCase(Locale.ROOT).equals(wanted)
                || when.time().startsWith(wanted)
                || when.day().toString().equals(wanted);
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
