package tallyboard.ui.recordings.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tallyboard.agenda.Session;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Check;
import tallyboard.agenda.ledger.Take.Verdict;
import tallyboard.desk.handover.Deliveries;
import tallyboard.desk.takes.Standing;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.recordings.ledger.LedgerRow.Film;
import tallyboard.ui.recordings.ledger.LedgerRow.Pieces;
import tallyboard.ui.recordings.ledger.LedgerRow.Title;
import tallyboard.ui.recordings.ledger.LedgerRow.When;

/** Says the facts as rows: every recording, and every session that is over and has none. */
public final class LedgerRows {
    private static final Comparator<LedgerRow> NEWEST_FIRST = Comparator.comparing(
                    (LedgerRow row) -> row.when().day(), Comparator.reverseOrder())
            .thenComparing(row -> row.when().start(), Comparator.reverseOrder())
            .thenComparing(row -> row.title().letter())
            .thenComparing(row -> row.title().text());

    private final LedgerFacts facts;
    private final Instant now;
    private final ZoneId zone;
    private final Notes notes;

    private LedgerRows(LedgerFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        this.zone = facts.conference().zone();
        this.notes = new Notes(facts);
    }

    /** All of them, the newest day first and in it what began last. */
    public static List<LedgerRow> of(LedgerFacts facts, Instant now) {
        return new LedgerRows(facts, now).all();
    }

    private List<LedgerRow> all() {
        var rows = new ArrayList<LedgerRow>();
        for (var asset : facts.assets()) {
            rows.add(facts.find(asset.id())
                    .map(take -> row(take, Optional.of(asset)))
                    .orElseGet(() -> row(asset)));
        }
        for (var take : facts.takes()) {
            if (facts.asset(take.asset()).isEmpty()) {
                rows.add(row(take, Optional.empty()));
            }
        }
        rows.addAll(withoutTake());
        return rows.stream().sorted(NEWEST_FIRST).toList();
    }

    private LedgerRow row(Take take, Optional<Asset> asset) {
        var state = state(take, asset);
        var start = Deliveries.start(take);
        return new LedgerRow(
                new LedgerRow.OfAsset(take.asset()),
                when(start),
                state,
                notes.of(state, take, asset),
                title(take, asset),
                take.slot(),
                asset.map(a -> film(a, Optional.of(take))));
    }

    private RowState state(Take take, Optional<Asset> asset) {
        if (take.course().isRecorded() && asset.isEmpty() && facts.isRunning(take)) {
            return RowState.RECORDING; // its recording is announced in a moment
        }
        return RowState.of(
                Standing.of(take, asset),
                asset.filter(facts::isHeldOpen).isPresent(),
                take.custody().verdict() == Verdict.ACCEPTED);
    }

    /** A recording of a stream that belongs to no track, or that the ledger hears of in a moment. */
    private LedgerRow row(Asset asset) {
        var state = switch (asset.state()) {
            case Asset.Preparing _ -> running(asset);
            case Asset.Ready(boolean isLive, boolean isSealed) ->
                isLive ? running(asset) : isSealed ? RowState.UNCHECKED : RowState.FINALISING;
            case Asset.Errored _ -> RowState.FAILED;
        };
        var name = name(asset.stream());
        return new LedgerRow(
                new LedgerRow.OfAsset(asset.id()),
                when(asset.createdAt()),
                state,
                notes.of(state, asset),
                new Title(name.letter(), name.room(), titleOf(asset, name.room()), ""),
                Optional.empty(),
                Optional.of(film(asset, Optional.empty())));
    }

    private RowState running(Asset asset) {
        return facts.isHeldOpen(asset) ? RowState.HELD_OPEN : RowState.RECORDING;
    }

    private Film film(Asset asset, Optional<Take> take) {
        var media = asset.media();
        var check = take.flatMap(t -> t.custody().check());
        var grown = facts.measured(asset.id()).filter(_ -> asset.isLive());
        var begun = asset.sessions().isEmpty()
                ? asset.createdAt()
                : asset.sessions().getFirst().startedAt();
        var verified = check.map(Check::length).filter(length -> !length.isZero());
        return new Film(
                new Reel(
                        begun,
                        grown.map(LedgerFacts.Measured::length)
                                .or(() -> verified)
                                .orElse(media.duration()),
                        media.gaps()),
                grown.map(LedgerFacts.Measured::bytes).orElse(media.bytes()),
                new Pieces(media.parts(), Math.max(asset.sessions().size(), asset.isLive() ? 1 : 0)),
                take.map(Take::marks).orElse(List.of()),
                check.map(Check::sha256).orElse(List.of()),
                take.filter(t -> t.course().isDone()).isPresent());
    }

    private List<LedgerRow> withoutTake() {
        var held = facts.takes().stream().flatMap(t -> t.session().stream()).collect(Collectors.toSet());
        return facts.agenda().sessions().stream()
                .filter(session -> !session.end().isAfter(now) && !held.contains(session.id()))
                .map(this::row)
                .toList();
    }

    private LedgerRow row(Session session) {
        var state = session.isRecorded() ? RowState.NO_RECORDING : RowState.NOT_RECORDED;
        var slot = Slot.of(session);
        var track = facts.conference().find(session.heldIn());
        var room = track.map(t -> t.name()).orElse(session.talk().room());
        var letter = track.map(t -> TrackName.letter(facts.conference().tracks().indexOf(t)))
                .orElse("");
        return new LedgerRow(
                new LedgerRow.OfSession(session.id()),
                when(session.start()),
                state,
                notes.of(state, session),
                new Title(letter, room, slot.title(), slot.code()),
                Optional.of(slot),
                Optional.empty());
    }

    private When when(Instant start) {
        return new When(Deliveries.dayOf(start, zone), start, zone);
    }

    private Title title(Take take, Optional<Asset> asset) {
        var name = name(take.place().stream());
        var room = take.place().room();
        var text = take.slot()
                .map(Slot::title)
                .or(() -> asset.map(a -> titleOf(a, room)))
                .orElseGet(() -> Messages.text("recordings.noSession", room));
        return new Title(name.letter(), room, text, take.slot().map(Slot::code).orElse(""));
    }

    /** A recording is born with the name of its room; only another one says something. */
    private static String titleOf(Asset asset, String room) {
        return asset.origin()
                .title()
                .filter(title -> !title.isBlank() && !title.equals(room))
                .orElseGet(() -> Messages.text("recordings.noSession", room));
    }

    private TrackName name(StreamId stream) {
        return TrackName.of(facts.conference(), stream)
                .orElseGet(() -> new TrackName(
                        "",
                        facts.stream(stream)
                                .map(LiveStream::settings)
                                .flatMap(settings -> settings.title())
                                .filter(title -> !title.isBlank())
                                .orElseGet(() -> Messages.text("recordings.noName"))));
    }
}
