package tallyboard.desk.takes;

import java.time.Duration;
import java.util.Optional;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Check;
import tallyboard.stream.asset.Asset;

/** How a take stands: what its recording, the reading of its file, and a person's decision make of it together. */
public enum Standing {
    /** Not recorded, as intended. */
    BY_REQUEST,
    /** It was to be recorded, and nothing usable is there. */
    FAILED,
    RECORDING,
    /** The file gets its index. */
    SEALING,
    /** The file is being read, or waits for it. */
    CHECKING,
    /** The file is not as it should be. */
    UNSOUND,
    /** Under 80 % of the planned length. */
    SHORTER_THAN_PLAN,
    /** The encoder was away meanwhile. */
    HAS_GAPS,
    /** A person said that it stays here. */
    LEFT_OUT,
    IN_TRASH,
    /** Sound and whole, or accepted as it is. */
    READY,
    /** Copied out, and the copy compared. */
    HANDED_OVER;

    private static final int LEAST_PERCENT = 80;
    private static final int ALL_PERCENT = 100;

    /** @param asset the recording of the take, as the engine knows it */
    public static Standing of(Take take, Optional<Asset> asset) {
        if (!take.course().isRecorded()) {
            return BY_REQUEST;
        }
        if (take.custody().trashedAt().isPresent()) {
            return IN_TRASH;
        }
        if (asset.isEmpty()) {
            return FAILED;
        }
        return switch (asset.get().state()) {
            case Asset.Errored _ -> FAILED;
            case Asset.Preparing _ -> RECORDING;
            case Asset.Ready ready when ready.isLive() -> RECORDING;
            case Asset.Ready ready when !ready.isSealed() -> SEALING;
            case Asset.Ready _ ->
                take.custody().check().map(c -> read(take, asset.get(), c)).orElse(CHECKING);
        };
    }

    private static Standing read(Take take, Asset asset, Check check) {
        if (check.sha256().isEmpty()) {
            return UNSOUND; // it could not even be read, so nobody can accept it
        }
        return switch (take.custody().verdict()) {
            case LEFT_OUT -> LEFT_OUT;
            case ACCEPTED -> good(take);
            case OPEN -> {
                if (!check.isSound()) {
                    yield UNSOUND;
                }
                if (isShort(take, check.length())) {
                    yield SHORTER_THAN_PLAN;
                }
                yield asset.media().gaps().isEmpty() ? good(take) : HAS_GAPS;
            }
        };
    }

    private static Standing good(Take take) {
        return take.custody().handedOver().isPresent() ? HANDED_OVER : READY;
    }

    /** Whether it waits for a person to accept it or to leave it out. */
    public boolean needsSomebody() {
        return this == UNSOUND || this == SHORTER_THAN_PLAN || this == HAS_GAPS;
    }

    /** Whether it may be copied out. */
    public boolean canGo() {
        return this == READY || this == HANDED_OVER;
    }

    private static boolean isShort(Take take, Duration length) {
        return take.slot()
                .map(Slot::length)
                .filter(planned -> length.multipliedBy(ALL_PERCENT).compareTo(planned.multipliedBy(LEAST_PERCENT)) < 0)
                .isPresent();
    }
}
