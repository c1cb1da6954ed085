package tallyboard.ui.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import tallyboard.desk.alarms.Trouble;
import tallyboard.desk.alarms.Trouble.Level;
import tallyboard.desk.health.Cause;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.rows.LaneRow;

/** What the lanes say is wrong with them, as troubles for alarms. */
public final class LaneTroubles implements AlarmsViewModel.Lanes {
    private final ObservableList<LaneRow> lanes;

    public LaneTroubles(ObservableList<LaneRow> lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<Trouble> troubles() {
        var all = new ArrayList<Trouble>();
        for (var lane : lanes) {
            var heading = lane.words().get().band().heading();
            if (heading.word() == Headline.RECONNECTING) {
                boolean isLast = heading.role() == Role.CRITICAL;
                all.add(new Trouble(lane.key(), Trouble.Cause.SIGNAL, isLast ? Level.ACT_NOW : Level.ATTENTION));
            }
            lane.causes()
                    .forEach(cause -> all.add(new Trouble(
                            lane.key(), about(cause), cause.isCritical() ? Level.ACT_NOW : Level.ATTENTION)));
        }
        return all;
    }

    @Override
    public Optional<String[]> name(String place) {
        return lanes.stream()
                .filter(lane -> lane.key().equals(place))
                .findFirst()
                .map(lane -> new String[] {lane.seat().letter(), lane.seat().room()});
    }

    private static Trouble.Cause about(Cause cause) {
        return switch (cause) {
            case Cause.CrossedRooms _, Cause.UnknownEncoder _ -> Trouble.Cause.ENCODER;
            case Cause.RecordingFailed _ -> Trouble.Cause.RECORDING;
            case Cause.Stalled _, Cause.NoMedia _ -> Trouble.Cause.SIGNAL;
            case Cause.NoSoundTrack _, Cause.SoundStopped _, Cause.NoSoundSinceReturn _ -> Trouble.Cause.SOUND;
            case Cause.LongKeyInterval _ -> Trouble.Cause.KEY_PICTURES;
            case Cause.LowBitrate _ -> Trouble.Cause.BITRATE;
            case Cause.LowFrameRate _ -> Trouble.Cause.FRAME_RATE;
            case Cause.Drift _, Cause.TimeJumps _ -> Trouble.Cause.DRIFT;
            case Cause.Flapping _ -> Trouble.Cause.RECONNECTS;
        };
    }
}
