package tallyboard.ui.recordings.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.LedgerRow.Note;

/** What stands behind a title: why a talk is as it is. */
final class Notes {
    /** Shorter than this a talk and a recording have met by chance. */
    private static final Duration LEAST_OVERLAP = Duration.ofMinutes(2);

    private final LedgerFacts facts;

    Notes(LedgerFacts facts) {
        this.facts = facts;
    }

    Note of(RowState state, Take take, Optional<Asset> asset) {
        var words = new ArrayList<String>();
        piece(take).ifPresent(words::add);
        words.addAll(reasons(state, take, asset));
        var read = facts.measured(take.asset()).filter(_ -> state == RowState.VERIFYING);
        read.flatMap(measured -> facts.left(measured.asset()))
                .ifPresent(left -> words.add(Messages.text("recordings.note.left", Figures.clock(left))));
        return new Note(String.join(", ", words), read.flatMap(LedgerFacts.Measured::read));
    }

    /** Of a recording that the ledger knows nothing about. */
    Note of(RowState state, Asset asset) {
        return Note.of(state == RowState.FAILED ? failure(Optional.of(asset)) : usual(state));
    }

    /** Of a session that has no recording. */
    Note of(RowState state, Session session) {
        if (state != RowState.NO_RECORDING) {
            return Note.of(usual(state));
        }
        return Note.of(ranOver(session)
                .map(take -> take.slot()
                        .map(slot -> Messages.text("recordings.note.ranOver", slot.title()))
                        .orElseGet(() -> Messages.text("recordings.note.ranOverUnnamed")))
                .orElseGet(() -> Messages.text("recordings.note.nothingCame")));
    }

    private Optional<String> piece(Take take) {
        var all = facts.siblings(take);
        int place = all.indexOf(take);
        return all.size() < 2 || place < 0
                ? Optional.empty()
                : Optional.of(Messages.text("recordings.note.piece", place + 1, all.size()));
    }

    private static List<String> reasons(RowState state, Take take, Optional<Asset> asset) {
        return switch (state) {
            case SHORTER -> withGaps(planned(take), asset);
            case HAS_GAPS -> withGaps(List.of(), asset);
            case DAMAGED -> List.of(damage(take));
            case FAILED -> List.of(failure(asset));
            case HELD_OPEN, FINALISING, NOT_RECORDED, LEFT_OUT, IN_TRASH, ACCEPTED -> List.of(usual(state));
            case RECORDING, VERIFYING, READY, HANDED_OVER, NO_RECORDING, UNCHECKED -> List.of();
        };
    }

    private static String usual(RowState state) {
        return switch (state) {
            case HELD_OPEN, FINALISING, NOT_RECORDED, LEFT_OUT, IN_TRASH, ACCEPTED, UNCHECKED ->
                Messages.text("recordings.note." + state.name());
            case RECORDING, VERIFYING, READY, HANDED_OVER, NO_RECORDING, SHORTER, HAS_GAPS, DAMAGED, FAILED -> "";
        };
    }

    private static List<String> planned(Take take) {
        return take.slot()
                .map(Slot::length)
                .map(length -> List.of(Messages.text("recordings.note.planned", Figures.clock(length))))
                .orElse(List.of());
    }

    private static List<String> withGaps(List<String> before, Optional<Asset> asset) {
        var gaps = asset.map(a -> a.media().gaps()).orElse(List.of());
        var words = new ArrayList<>(before);
        if (!gaps.isEmpty()) {
            words.add(gaps(gaps));
        }
        return words;
    }

    /** 2 gaps of 6:10: how many, and how long in all. */
    static String gaps(List<Gap> gaps) {
        var lost = gaps.stream().map(Gap::lost).reduce(Duration.ZERO, Duration::plus);
        return Messages.text("recordings.note.gaps", gaps.size(), Figures.clock(lost));
    }

    private static String damage(Take take) {
        boolean isUnread = take.custody()
                .check()
                .filter(check -> !check.sha256().isEmpty())
                .isEmpty();
        return Messages.text(isUnread ? "recordings.note.unreadable" : "recordings.note.damaged");
    }

    private static String failure(Optional<Asset> asset) {
        return asset.map(Asset::state)
                .map(state -> switch (state) {
                    case Asset.Errored(var problem) -> Messages.text("recordings.note." + problem.name());
                    case Asset.Preparing _, Asset.Ready _ -> "";
                })
                .orElseGet(() -> Messages.text("recordings.note.gone"));
    }

    /** The recording of the same track that ran while the session was on. */
    private Optional<Take> ranOver(Session session) {
        return facts.takes().stream()
                .filter(take -> take.course().isRecorded())
                .filter(take -> take.place().track().equals(session.heldIn()))
                .filter(take -> facts.asset(take.asset())
                        .filter(asset -> together(take, asset, session).compareTo(LEAST_OVERLAP) >= 0)
                        .isPresent())
                .findFirst();
    }

    private static Duration together(Take take, Asset asset, Session session) {
        var begun = take.course().begunAt();
        var end = begun.plus(
                new Reel(begun, asset.media().duration(), asset.media().gaps()).span());
        var from = session.start().isAfter(begun) ? session.start() : begun;
        var until = session.end().isBefore(end) ? session.end() : end;
        return Duration.between(from, until);
    }
}
