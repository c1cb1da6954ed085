package tallyboard.agenda.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.TrackId;
import tallyboard.stream.asset.AssetId;

/**
 * One recording in the ledger.
 *
 * @param place where it was made
 * @param slot the session it holds; empty when none was on
 * @param check what was found when its file was read, once that was done
 * @param handedOver when it was last copied out and verified
 */
public record Take(
        AssetId asset,
        Place place,
        Optional<Slot> slot,
        Instant begunAt,
        List<Mark> marks,
        Optional<Check> check,
        Optional<Instant> handedOver) {

    /** A track, with its name as it was then. */
    public record Place(TrackId track, String room) {}

    /**
     * The file was read from its first to its last byte.
     *
     * @param length of what it holds, as the file itself says; zero when it could not be read
     * @param sha256 of the parts in order, lower-case hex
     * @param problem what was wrong with the file, for the log; empty when it is sound
     */
    public record Check(Instant at, Duration length, List<String> sha256, String problem) {
        public Check {
            sha256 = List.copyOf(sha256);
        }

        public boolean isSound() {
            return problem.isEmpty();
        }
    }

    public Take {
        marks = List.copyOf(marks);
    }

    public static Take begun(AssetId asset, Place place, Optional<Slot> slot, Instant now) {
        return new Take(asset, place, slot, now, List.of(), Optional.empty(), Optional.empty());
    }

    public Take plus(Mark mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return withMarks(more);
    }

    public Take withMarks(List<Mark> others) {
        return new Take(asset, place, slot, begunAt, others, check, handedOver);
    }

    public Take with(Slot other) {
        return new Take(asset, place, Optional.of(other), begunAt, marks, check, handedOver);
    }

    public Take with(Check found) {
        return new Take(asset, place, slot, begunAt, marks, Optional.of(found), handedOver);
    }

    public Take handedOver(Instant when) {
        return new Take(asset, place, slot, begunAt, marks, check, Optional.of(when));
    }
}
