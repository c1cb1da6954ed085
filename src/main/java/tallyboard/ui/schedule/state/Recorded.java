package tallyboard.ui.schedule.state;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.Sign;

/**
 * What there is of a session in the recordings.
 *
 * @param isEnded a person ended the talk
 * @param words empty when nothing was made
 */
record Recorded(boolean isEnded, Sign sign, Role role, String words) {
    private static final Recorded NOTHING = new Recorded(false, Sign.NONE, Role.OFF, "");

    static Recorded of(List<Take> takes, Function<AssetId, Optional<Asset>> assets) {
        var recordings = takes.stream()
                .filter(take -> take.course().isRecorded())
                .flatMap(take -> assets.apply(take.asset()).stream())
                .toList();
        boolean isEnded = takes.stream().anyMatch(take -> take.course().isDone());
        if (recordings.isEmpty()) {
            return new Recorded(isEnded, NOTHING.sign(), NOTHING.role(), NOTHING.words());
        }
        if (recordings.stream().anyMatch(Recorded::isFailed)) {
            return new Recorded(isEnded, Sign.FAILED, Role.CRITICAL, Messages.text("schedule.state.failed"));
        }
        if (takes.stream().anyMatch(Recorded::isDamaged)) {
            return new Recorded(isEnded, Sign.FAILED, Role.CRITICAL, Messages.text("schedule.state.damaged"));
        }
        return new Recorded(isEnded, Sign.RECORDED, Role.OFF, words(recordings));
    }

    private static String words(List<Asset> recordings) {
        var length = recordings.stream().map(asset -> asset.media().duration()).reduce(Duration.ZERO, Duration::plus);
        var gaps = recordings.stream()
                .flatMap(asset -> asset.media().gaps().stream())
                .toList();
        var lost = gaps.stream().map(Gap::lost).reduce(Duration.ZERO, Duration::plus);
        return gaps.isEmpty()
                ? Messages.text("schedule.state.recorded", Figures.clock(length))
                : Messages.text(
                        "schedule.state.recordedWithGaps", Figures.clock(length), gaps.size(), Figures.clock(lost));
    }

    private static boolean isFailed(Asset asset) {
        return asset.state() instanceof Asset.Errored;
    }

    private static boolean isDamaged(Take take) {
        return take.custody().check().filter(check -> !check.isSound()).isPresent();
    }
}
