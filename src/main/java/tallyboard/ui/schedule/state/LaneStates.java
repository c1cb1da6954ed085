package tallyboard.ui.schedule.state;

import java.util.Comparator;
import java.util.List;
import tallyboard.agenda.TrackId;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.schedule.plan.TrackState;

/** How a track is, in the words of its lane; where it has several, in those of the loudest. */
public final class LaneStates {
    private static final List<Role> BY_LOUDNESS =
            List.of(Role.CRITICAL, Role.ATTENTION, Role.LIVE, Role.INFO, Role.OFF);

    private LaneStates() {}

    public static TrackState of(List<LaneRow> lanes, TrackId track) {
        return lanes.stream()
                .filter(row -> row.id().isPresent())
                .filter(row ->
                        row.seat().track().filter(t -> t.id().equals(track)).isPresent())
                .map(LaneStates::of)
                .min(Comparator.comparingInt(state -> BY_LOUDNESS.indexOf(state.role())))
                .orElse(TrackState.NONE);
    }

    /** The rooms in which something is on air. */
    public static List<String> liveRooms(List<LaneRow> lanes) {
        return lanes.stream()
                .filter(row -> row.id().isPresent() && of(row).isOnAir())
                .map(row -> row.seat().room())
                .distinct()
                .toList();
    }

    private static TrackState of(LaneRow row) {
        var band = row.words().get().band();
        var word = band.heading().word();
        return new TrackState(
                word, band.heading().role(), band.time().isEmpty() ? word.word() : word.word() + " " + band.time());
    }
}
