package tallyboard.desk.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.asset.Asset;

/**
 * What would be handed over of one day.
 *
 * @param items recordings that can go, by track and time
 * @param left what stays here, and why
 */
public record Delivery(LocalDate day, List<Item> items, List<Left> left) {
    /**
     * One recording on its way.
     *
     * @param folder of its track
     * @param name of its file, without the ending
     */
    public record Item(Take take, Asset asset, Optional<Session> session, String folder, String name) {}

    /** One talk that is not handed over. */
    public record Left(String room, String title, Reason reason) {}

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
        SHORTER_THAN_PLAN
    }

    public Delivery {
        items = List.copyOf(items);
        left = List.copyOf(left);
    }

    public long bytes() {
        return items.stream().mapToLong(item -> item.asset().media().bytes()).sum();
    }
}
