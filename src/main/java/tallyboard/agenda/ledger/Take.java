package tallyboard.agenda.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/**
 * One piece of a broadcast in the ledger, from one cut to the next.
 *
 * @param asset its recording; there is none of this id when it went out unrecorded
 * @param slot the session it holds; empty when none was on
 */
public record Take(AssetId asset, Place place, Optional<Slot> slot, Course course, List<Mark> marks, Custody custody) {

    /**
     * Where it was made.
     *
     * @param room the name of the track then
     */
    public record Place(TrackId track, String room, StreamId stream) {}

    /**
     * How it went.
     *
     * @param isRecorded whether it was recorded at all
     * @param isDone a person ended the talk; what comes afterwards is another one
     */
    public record Course(Instant begunAt, boolean isRecorded, boolean isDone) {}

    /**
     * How far its file is looked after.
     *
     * @param check what was found when the file was read, once that was done
     * @param handedOver when it was last copied out and verified
     * @param verdict what a person decided about a file that is not as it should be
     * @param trashedAt when it was put into the trash; empty while it is where it belongs
     */
    public record Custody(
            Optional<Check> check, Optional<Instant> handedOver, Verdict verdict, Optional<Instant> trashedAt) {
        public static final Custody NONE =
                new Custody(Optional.empty(), Optional.empty(), Verdict.OPEN, Optional.empty());

        /** Another finding asks for another decision. */
        Custody with(Check found) {
            var same = check.filter(
                    c -> c.problem().equals(found.problem()) && c.sha256().equals(found.sha256()));
            return new Custody(Optional.of(found), handedOver, same.isPresent() ? verdict : Verdict.OPEN, trashedAt);
        }

        Custody handedOver(Instant when) {
            return new Custody(check, Optional.of(when), verdict, trashedAt);
        }

        Custody with(Verdict other) {
            return new Custody(check, handedOver, other, trashedAt);
        }

        Custody trashed(Optional<Instant> when) {
            return new Custody(check, handedOver, verdict, when);
        }
    }

    /** What a person decided about a recording that has gaps, is shorter than planned, or is damaged. */
    public enum Verdict {
        OPEN,
        /** It goes out as it is. */
        ACCEPTED,
        /** It stays here. */
        LEFT_OUT
    }

    /**
     * The file was read from its first to its last byte.
     *
     * @param length of what it holds, as the file itself says; zero when it could not be read
     * @param sha256 of each part in order, lower-case hex
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

    public static Take begun(AssetId asset, Place place, Optional<Session> session, boolean isRecorded, Instant now) {
        return new Take(
                asset, place, session.map(Slot::of), new Course(now, isRecorded, false), List.of(), Custody.NONE);
    }

    public Optional<SessionId> session() {
        return slot.map(Slot::session);
    }

    public Take plus(Mark mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return new Take(asset, place, slot, course, more, custody);
    }

    public Take minus(Mark mark) {
        return new Take(
                asset,
                place,
                slot,
                course,
                marks.stream().filter(m -> !m.equals(mark)).toList(),
                custody);
    }

    /** The same take with one mark in the place of another. */
    public Take with(Mark mark, Mark other) {
        return new Take(
                asset,
                place,
                slot,
                course,
                marks.stream().map(m -> m.equals(mark) ? other : m).toList(),
                custody);
    }

    /** The same take, holding another session, of which nobody has decided anything yet. */
    public Take of(Session session) {
        return new Take(asset, place, Optional.of(Slot.of(session)), course, marks, custody.with(Verdict.OPEN));
    }

    public Take done(boolean is) {
        return new Take(asset, place, slot, new Course(course.begunAt(), course.isRecorded(), is), marks, custody);
    }

    public Take with(Check found) {
        return with(custody.with(found));
    }

    public Take handedOver(Instant when) {
        return with(custody.handedOver(when));
    }

    public Take with(Verdict verdict) {
        return with(custody.with(verdict));
    }

    /** Put into the trash, or taken out of it when empty. */
    public Take trashed(Optional<Instant> when) {
        return with(custody.trashed(when));
    }

    private Take with(Custody other) {
        return new Take(asset, place, slot, course, marks, other);
    }
}
