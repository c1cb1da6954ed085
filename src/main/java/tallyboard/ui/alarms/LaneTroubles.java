package tallyboard.ui.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import tallyboard.desk.alarms.Trouble;
import tallyboard.desk.alarms.Trouble.Level;
import tallyboard.desk.health.Cause;
import tallyboard.stream.LiveStream;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.rows.LaneRow;

/** What the lanes say is wrong with them, as troubles for alarms. FX thread. */
public final class LaneTroubles implements AlarmsViewModel.Lanes {
    /** An encoder that is turned away tries again within this; then it is over. */
    private static final Duration TRIES_AGAIN = Duration.ofSeconds(90);

    private final ObservableList<LaneRow> lanes;
    private final SiteTroubles site;
    private final Map<String, Knocks> knocks = new HashMap<>();

    /** How often somebody was turned away for one cause, and when last. */
    private record Knocks(Trouble.Cause cause, Instant last, int times) {
        Knocks and(Trouble.Cause again, Instant at) {
            if (at.equals(last)) {
                return this;
            }
            boolean goesOn = again == cause && Duration.between(last, at).compareTo(TRIES_AGAIN) < 0;
            return new Knocks(again, at, goesOn ? times + 1 : 1);
        }
    }

    public LaneTroubles(ObservableList<LaneRow> lanes, SiteTroubles site) {
        this.lanes = lanes;
        this.site = site;
    }

    @Override
    public List<Trouble> troubles(Instant now) {
        var all = new ArrayList<>(site.at(now));
        for (var lane : lanes) {
            var heading = lane.words().get().band().heading();
            if (heading.word() == Headline.RECONNECTING) {
                boolean isLast = heading.role() == Role.CRITICAL;
                all.add(new Trouble(lane.key(), Trouble.Cause.SIGNAL, isLast ? Level.ACT_NOW : Level.ATTENTION));
            }
            lane.causes()
                    .forEach(cause -> all.add(new Trouble(
                            lane.key(), about(cause), cause.isCritical() ? Level.ACT_NOW : Level.ATTENTION)));
            refused(lane, now).ifPresent(all::add);
        }
        return all;
    }

    @Override
    public Optional<AlarmsViewModel.Name> name(String place) {
        return find(place)
                .map(lane -> new AlarmsViewModel.Name(
                        lane.seat().letter(), lane.seat().room(), lane.id()));
    }

    @Override
    public int times(String place, Trouble.Cause cause) {
        return Optional.ofNullable(knocks.get(place))
                .filter(k -> k.cause() == cause)
                .map(Knocks::times)
                .orElse(1);
    }

    @Override
    public void call(Predicate<String> isCalling, AlarmsViewModel.Answer answer) {
        lanes.forEach(lane -> lane.call(isCalling.test(lane.key()), () -> answer.know(lane.key())));
    }

    private Optional<LaneRow> find(String place) {
        return lanes.stream().filter(lane -> lane.key().equals(place)).findFirst();
    }

    /** A refusal that somebody must do something about, as long as it goes on. */
    private Optional<Trouble> refused(LaneRow lane, Instant now) {
        var last = lane.stream().get().map(LiveStream::history).flatMap(h -> h.lastRefusal());
        var cause = last.flatMap(refusal -> about(refusal, lane.isOtherRoomTurnedAway()));
        if (last.isEmpty() || cause.isEmpty()) {
            return Optional.empty();
        }
        var at = last.get().at();
        knocks.merge(lane.key(), new Knocks(cause.get(), at, 1), (old, _) -> old.and(cause.get(), at));
        return now.isBefore(at.plus(TRIES_AGAIN))
                ? Optional.of(new Trouble(lane.key(), cause.get(), Level.ATTENTION))
                : Optional.empty();
    }

    private static Optional<Trouble.Cause> about(EncoderRefusal refusal, boolean isOtherRoom) {
        return switch (refusal.reason()) {
            case ALREADY_LIVE -> Optional.of(isOtherRoom ? Trouble.Cause.OTHER_ROOM : Trouble.Cause.SECOND_ENCODER);
            case REVOKED_KEY, STRANGER -> Optional.of(Trouble.Cause.OLD_KEY);
            case DISABLED -> isOtherRoom ? Optional.of(Trouble.Cause.OTHER_ROOM) : Optional.empty();
            case UNKNOWN_KEY, WRONG_SPACE, COMPLETING, TOO_MANY_ATTEMPTS, UNSUPPORTED, UNKNOWN_CODEC, BROKEN_SETUP ->
                Optional.empty();
        };
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
