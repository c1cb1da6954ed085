package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Signal;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Publication.End;

/** What happens to a stream because time passes. Guarded by the engine's lock. */
final class Deadlines {
    /** An encoder can sit with an open socket and send nothing, and not notice. */
    static final Duration STALLED_AFTER = Duration.ofSeconds(8);
    /** Then its connection is worth less than the reconnect it would make. */
    static final Duration CLOSED_AFTER = Duration.ofSeconds(15);
    /** Where viewers see a slate meanwhile, the encoder may as well stay, as Mux lets it. */
    static final Duration CLOSED_BEHIND_SLATE_AFTER = Duration.ofMinutes(5);

    private final BroadcastLife life;

    Deadlines(BroadcastLife life) {
        this.life = life;
    }

    /** Adds to the step what is due for its stream. */
    void pass(Step step) {
        var broadcast = step.stream().broadcast();
        if (broadcast.isEmpty()) {
            return;
        }
        switch (broadcast.get().phase()) {
            case OnAir _ -> onAir(step, broadcast.get());
            case Reconnecting window -> {
                if (isDue(window.endsAt(), step.now())) {
                    life.end(step, Optional.empty());
                }
            }
            case Grace grace -> {
                if (isDue(grace.endsAt(), step.now())) {
                    drop(step, End.DROPPED);
                }
            }
        }
    }

    private void onAir(Step step, Broadcast broadcast) {
        var stream = step.stream();
        var feeder = life.feeder(stream.id());
        if (feeder.isEmpty()) {
            return;
        }
        var silent = feeder.get().meter().silent();
        if (isDue(broadcast.startedAt().plus(stream.settings().maxContinuousDuration()), step.now())) {
            step.then(feeder.get().publisher()::drop);
            life.tellGone(step, End.DROPPED);
            life.end(step, Optional.empty());
        } else if (silent.compareTo(longestSilence(stream)) >= 0) {
            drop(step, End.TIMED_OUT);
        } else if (silent.compareTo(STALLED_AFTER) >= 0 && stream.axes().signal() == Signal.RECEIVING) {
            step.become(signal(stream, Signal.STALLED)).tell(Fact.STALLED);
            step.then(feeder.get()::stall);
        }
    }

    /** What never came is not replaced by a slate. */
    private static Duration longestSilence(LiveStream stream) {
        boolean isSlateShown = stream.settings().reconnect().slate().isShown()
                && stream.axes().signal() == Signal.STALLED
                && stream.status() == LiveStream.Status.ACTIVE;
        return isSlateShown ? CLOSED_BEHIND_SLATE_AFTER : CLOSED_AFTER;
    }

    private void drop(Step step, End how) {
        var feeder = life.feeder(step.stream().id());
        life.encoderGone(step, how);
        feeder.ifPresent(f -> step.then(f.publisher()::drop));
    }

    static LiveStream signal(LiveStream stream, Signal signal) {
        return stream.with(stream.axes().with(signal));
    }

    private static boolean isDue(Instant deadline, Instant now) {
        return !now.isBefore(deadline);
    }
}
