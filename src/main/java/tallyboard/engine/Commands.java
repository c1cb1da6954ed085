package tallyboard.engine;

import java.time.Duration;
import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Piece;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Publication.End;

/**
 * What each command of a producer makes of a stream: the table of commands and states, row by row. Each method adds to a
 * {@link Step} that nobody has committed yet, or refuses and leaves it alone. Guarded by the engine's lock.
 */
final class Commands {
    private final BroadcastLife life;
    private final Duration grace;

    /** @param grace how long an encoder may stay connected after Complete */
    Commands(BroadcastLife life, Duration grace) {
        this.life = life;
        this.grace = grace;
    }

    void enable(Step step) {
        if (step.stream().isDisabled()) {
            moveGate(step, Gate.ENABLED);
            step.tell(Fact.ENABLED);
        }
    }

    void disable(Step step) {
        if (step.stream().isDisabled() && step.stream().broadcast().isEmpty()) {
            return;
        }
        cutAndEnd(step);
        if (!step.stream().isDisabled()) {
            moveGate(step, Gate.DISABLED);
            step.tell(Fact.DISABLED);
        }
    }

    void complete(Step step) {
        step.stream().running().ifPresent(broadcast -> life.end(step, graceFor(step, broadcast)));
    }

    void finish(Step step) {
        if (step.stream().isDisabled()) {
            return;
        }
        boolean wasLive = step.stream().isLive();
        complete(step);
        moveGate(step, Gate.DISABLED);
        step.tell(Fact.DISABLED, "how", "finish");
        if (wasLive) {
            step.tell(Fact.FINISHED);
        }
    }

    void nextTalk(Step step) throws RefusedException {
        var stream = step.stream();
        if (stream.isDisabled()) {
            throw new RefusedException(new Refusal.Disabled());
        }
        var broadcast = stream.running().filter(Broadcast::isActive);
        if (broadcast.isEmpty()) {
            throw new RefusedException(new Refusal.NotLive());
        }
        if (broadcast.get().next().isPresent()) {
            return;
        }
        var next = Piece.fresh(stream.settings().newAssets().isRecorded());
        step.become(stream.with(broadcast.get().awaiting(next))).tell(Fact.NEXT_TALK);
        var air = life.onAir(stream.id());
        if (broadcast.get().phase() instanceof Reconnecting) {
            life.completeAsset(step, broadcast.get().piece());
        }
        air.ifPresent(a -> step.then(() -> a.splitInto(life.sink(stream.id(), next, RecordedMedia.NOTHING))));
    }

    void extendWindow(Step step, Duration by) throws RefusedException {
        var stream = step.stream();
        var broadcast = stream.running().filter(b -> b.window().isPresent());
        if (broadcast.isEmpty()) {
            throw new RefusedException(new Refusal.NoWindow());
        }
        if (!by.isPositive()) {
            throw new RefusedException(new Refusal.OutOfRange("seconds", "must be more than 0"));
        }
        var window = broadcast.get().window().orElseThrow();
        var extended = window.extended().plus(by);
        if (extended.compareTo(StreamSettings.LONGEST_WINDOW) > 0) {
            throw new RefusedException(new Refusal.WindowAtItsLimit(StreamSettings.LONGEST_WINDOW));
        }
        var longer = new Reconnecting(window.since(), window.endsAt().plus(by), extended);
        step.become(stream.with(broadcast.get().with(longer)))
                .tell(Fact.WINDOW_EXTENDED, "seconds", Long.toString(by.toSeconds()));
    }

    void update(Step step, StreamSettings settings) throws RefusedException {
        SettingsRules.check(settings);
        var stream = step.stream();
        if (stream.isLive() && settings.latency() != stream.settings().latency()) {
            throw new RefusedException(new Refusal.FixedWhileLive("latency_mode"));
        }
        for (var field : Carried.FIXED_WHILE_LIVE) {
            boolean isOther = !settings.carried()
                    .get(field)
                    .equals(stream.settings().carried().get(field));
            if (stream.isLive() && isOther) {
                throw new RefusedException(new Refusal.FixedWhileLive(field));
            }
        }
        if (!settings.equals(stream.settings())) {
            boolean isChoice = settings.equals(
                    stream.settings().recorded(settings.newAssets().isRecorded()));
            step.become(stream.with(settings)).tell(Fact.UPDATED, recordedOrNot(settings, isChoice));
        }
    }

    /** What the log tells of an update that only turned the recording on or off. */
    private static String[] recordedOrNot(StreamSettings settings, boolean isChoice) {
        return isChoice
                ? new String[] {
                    "recorded", Boolean.toString(settings.newAssets().isRecorded())
                }
                : new String[0];
    }

    void delete(Step step) {
        cutAndEnd(step);
        step.revoke(step.stream().key().fingerprint()).delete();
    }

    /** The encoder is cut at once and the broadcast, if one runs, is over. */
    private void cutAndEnd(Step step) {
        var broadcast = step.stream().broadcast();
        if (broadcast.isEmpty()) {
            return;
        }
        var feeder = life.feeder(step.stream().id());
        if (broadcast.get().phase() instanceof Grace) {
            life.encoderGone(step, End.DROPPED);
        } else {
            if (broadcast.get().phase() instanceof OnAir) {
                life.tellGone(step, End.DROPPED);
            }
            life.end(step, Optional.empty());
        }
        feeder.ifPresent(f -> step.then(f.publisher()::drop));
    }

    /** An encoder that is connected may stay for the grace, so that its own retry does not begin another recording. */
    private Optional<Grace> graceFor(Step step, Broadcast broadcast) {
        return broadcast.phase() instanceof OnAir
                ? Optional.of(new Grace(step.now().plus(grace)))
                : Optional.empty();
    }

    private static void moveGate(Step step, Gate gate) {
        LiveStream stream = step.stream();
        step.become(stream.with(stream.axes().with(gate)).with(stream.history().gateMoved(step.now())));
    }
}
