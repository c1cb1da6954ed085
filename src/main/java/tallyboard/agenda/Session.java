package tallyboard.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One session on the desk's agenda: what is published about it, and what the producer has changed here. The two are kept
 * apart, so that a new version of the schedule replaces the one and leaves the other.
 *
 * @param track where it is held, unless the producer moved it
 */
public record Session(SessionId id, TrackId track, Talk talk, Edits edits) {

    /**
     * What the producer has changed on this desk only.
     *
     * @param isRecorded overrides what the schedule says
     * @param gate how the room's stream opens and closes for it
     */
    public record Edits(
            Optional<TrackId> track,
            Optional<Instant> start,
            Optional<Duration> length,
            Optional<String> title,
            Optional<Boolean> isRecorded,
            GatePlan gate) {
        public static final Edits NONE = new Edits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GatePlan.USUAL);

        public Edits with(GatePlan other) {
            return new Edits(track, start, length, title, isRecorded, other);
        }

        public Edits recorded(boolean isToBe) {
            return new Edits(track, start, length, title, Optional.of(isToBe), gate);
        }

        public Edits at(Instant when) {
            return new Edits(track, Optional.of(when), length, title, isRecorded, gate);
        }

        public Edits in(TrackId other) {
            return new Edits(Optional.of(other), start, length, title, isRecorded, gate);
        }

        public Edits lasting(Duration other) {
            return new Edits(track, start, Optional.of(other), title, isRecorded, gate);
        }

        public Edits titled(String other) {
            return new Edits(track, start, length, Optional.of(other), isRecorded, gate);
        }
    }

    /**
     * How the gate moves for a session.
     *
     * @param isByPlan whether the desk opens and closes it by the clock at all
     * @param isExtended whether it stays open past its end while a signal is there
     * @param opensBefore how long before the start it opens
     * @param closesAfter how long after the planned end it closes
     */
    public record GatePlan(boolean isByPlan, boolean isExtended, Duration opensBefore, Duration closesAfter) {
        public static final GatePlan USUAL = new GatePlan(true, true, Duration.ofMinutes(10), Duration.ofMinutes(5));

        public GatePlan byPlan(boolean is) {
            return new GatePlan(is, isExtended, opensBefore, closesAfter);
        }

        public GatePlan extended(boolean is) {
            return new GatePlan(isByPlan, is, opensBefore, closesAfter);
        }

        public GatePlan opening(Duration before) {
            return new GatePlan(isByPlan, isExtended, before, closesAfter);
        }

        public GatePlan closing(Duration after) {
            return new GatePlan(isByPlan, isExtended, opensBefore, after);
        }
    }

    /** A session that nobody has changed here. */
    public static Session of(TrackId track, Talk talk) {
        return new Session(SessionId.fresh(), track, talk, Edits.NONE);
    }

    public TrackId heldIn() {
        return edits.track().orElse(track);
    }

    /** The planned start. */
    public Instant start() {
        return edits.start().orElse(talk.start());
    }

    public Duration length() {
        return edits.length().or(talk::length).orElse(Talk.ASSUMED_LENGTH);
    }

    /** The planned end. */
    public Instant end() {
        return start().plus(length());
    }

    public String title() {
        return edits.title().orElse(talk.title());
    }

    /** Whether it is to be recorded; a speaker's opt-out counts until the producer overrules it here. */
    public boolean isRecorded() {
        return edits.isRecorded().orElse(!talk.consent().isNotRecorded());
    }

    /** Whether its length is a guess. */
    public boolean isLengthAssumed() {
        return edits.length().isEmpty() && talk.length().isEmpty();
    }

    public Session with(Edits other) {
        return new Session(id, track, talk, other);
    }

    public Session with(Talk other) {
        return new Session(id, track, other, edits);
    }

    public Session in(TrackId other) {
        return new Session(id, other, talk, edits);
    }
}
