package tallyboard.ui.schedule.state;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.plan.NowNext;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.schedule.plan.DayStates;
import tallyboard.ui.schedule.plan.SessionState;
import tallyboard.ui.schedule.plan.TrackState;

/** States by the ledger, the plan of the day and the lanes. */
public final class DeskStates implements DayStates {
    private final Takes takes;
    private final Function<TrackId, TrackState> lanes;
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private Map<SessionId, List<Take>> bySession = Map.of();

    /** @param lanes how a track is now, in the words of its lane */
    public DeskStates(Takes takes, Function<TrackId, TrackState> lanes) {
        this.takes = takes;
        this.lanes = lanes;
        readLedger();
    }

    /** The ledger has changed. */
    public void readLedger() {
        bySession = takes.all().stream()
                .filter(take -> take.session().isPresent())
                .collect(groupingBy(take -> take.session().orElseThrow()));
    }

    /** A recording is new or has changed. */
    public void take(Asset asset) {
        assets.put(asset.id(), asset);
    }

    /** What was before the first announcement. */
    public void remember(List<Asset> before) {
        before.forEach(asset -> assets.putIfAbsent(asset.id(), asset));
    }

    @Override
    public TrackState of(TrackId track) {
        return lanes.apply(track);
    }

    @Override
    public Function<Session, SessionState> of(TrackId track, List<Session> sessions, Instant now) {
        var day = NowNext.of(sessions, takes.onAir(track), now);
        var lane = lanes.apply(track);
        return session -> new StateWords(session, day, lane, recorded(session)).state();
    }

    private Recorded recorded(Session session) {
        var made = bySession.getOrDefault(session.id(), List.of());
        return Recorded.of(made, id -> Optional.ofNullable(assets.get(id)));
    }
}
