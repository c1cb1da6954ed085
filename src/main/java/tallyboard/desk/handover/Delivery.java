package tallyboard.desk.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.asset.Asset;

/**
 * What would be handed over of one day.
 *
 * @param zone of the venue, in which every time is told
 * @param items recordings that can go, by planned start
 * @param left what stays here, and why
 */
public record Delivery(LocalDate day, ZoneId zone, List<Item> items, List<Left> left) {
    /**
     * One recording on its way.
     *
     * @param folder of its track
     * @param name of its file, without the ending
     */
    public record Item(Take take, Asset asset, Planned planned, String folder, String name) {
        /** Whether it was copied out before. */
        public boolean isHandedOver() {
            return take.custody().handedOver().isPresent();
        }

        /** Whether its original is gone, so that only a copy of an earlier run can be there. */
        public boolean isDeleted() {
            return take.custody().trashedAt().isPresent();
        }
    }

    /** One talk that is not handed over. */
    public record Left(String room, Planned planned, Reason reason) {}

    /**
     * The talk as the agenda has it.
     *
     * @param id what the conference's own system knows it by; empty when made by hand
     * @param code its short name there; may be empty
     */
    public record Planned(String id, String code, String title, Optional<Instant> start, Optional<Duration> length) {
        static Planned of(Session session) {
            return of(Slot.of(session), Optional.of(session));
        }

        /** As it stood when it was recorded; the session may be gone since. */
        static Planned of(Slot slot, Optional<Session> session) {
            return new Planned(
                    session.flatMap(s -> s.talk().keys().best()).orElse(""),
                    slot.code(),
                    slot.title(),
                    Optional.of(slot.start()),
                    Optional.of(slot.length()));
        }

        /** Of a recording that holds no session. */
        static final Planned NOTHING = new Planned("", "", "", Optional.empty(), Optional.empty());
    }

    /** Why a talk is not handed over. */
    public enum Reason {
        /** By request, as intended. */
        NOT_TO_BE_RECORDED,
        /** There is no recording of it. */
        NO_RECORDING,
        STILL_RECORDING,
        /** Its file is being read. */
        NOT_CHECKED_YET,
        /** Its file is not as it should be, until somebody accepts it. */
        UNSOUND,
        /** Much shorter than planned, until somebody accepts it. */
        SHORTER_THAN_PLAN,
        /** Its encoder was away meanwhile, until somebody accepts it. */
        HAS_GAPS,
        /** Somebody said that it stays here. */
        LEFT_OUT,
        /** Its original was deleted. */
        IN_TRASH,
        /** It was to go and could not be copied. */
        NOT_COPIED;

        /** Whether it waits for a person to accept it. */
        public boolean needsSomebody() {
            return this == UNSOUND || this == SHORTER_THAN_PLAN || this == HAS_GAPS;
        }
    }

    public Delivery {
        items = List.copyOf(items);
        left = List.copyOf(left);
    }

    public long bytes() {
        return items.stream().mapToLong(item -> item.asset().media().bytes()).sum();
    }

    /** How many talks stay here for that reason. */
    public long count(Reason reason) {
        return left.stream().filter(l -> l.reason() == reason).count();
    }
}
