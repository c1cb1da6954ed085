package tallyboard.ui.live.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.desk.health.Cause;
import tallyboard.desk.health.Health;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;

/**
 * The composed state of a lane at one moment.
 *
 * @param time how long it has been so, or for RECONNECTING and FINISHING how long is left
 * @param of the whole reconnect window
 * @param causes what is wrong, for CHECK and BAD, the worst first
 */
public record Heading(Headline word, Role role, Optional<Duration> time, Optional<Duration> of, List<Cause> causes) {
    public Heading {
        causes = List.copyOf(causes);
    }

    /** The worst of what is wrong. */
    public Optional<Cause> cause() {
        return causes.stream().findFirst();
    }

    /** The same but for the time that has gone by. */
    public boolean isAs(Heading other) {
        return word == other.word && role == other.role && causes.equals(other.causes);
    }

    /** The last fifth of a window is for acting, not for waiting. */
    private static final int LAST_PART = 5;

    public static Heading of(LiveStream stream, Optional<Measurements> measured, Health health, Instant now) {
        if (stream.broadcast().isPresent()) {
            var broadcast = stream.broadcast().get();
            return switch (broadcast.phase()) {
                case Grace(var endsAt) -> plain(Headline.FINISHING, Role.INFO, Optional.of(left(now, endsAt)));
                case Reconnecting window -> reconnecting(window, now);
                case OnAir() -> onAir(stream, broadcast, measured, health, now);
            };
        }
        if (stream.axes().recording() == RecordingState.FINISHING) {
            return plain(Headline.FINISHING, Role.INFO, Optional.empty());
        }
        return plain(stream.isDisabled() ? Headline.DISABLED : Headline.READY, Role.OFF, Optional.empty());
    }

    /** The share of the window that is left, 0 to 1; empty when none runs. */
    public Optional<Double> share() {
        return of.flatMap(whole -> time.map(left -> whole.isZero() ? 0 : (double) left.toMillis() / whole.toMillis()));
    }

    private static Heading onAir(
            LiveStream stream, Broadcast broadcast, Optional<Measurements> measured, Health health, Instant now) {
        if (stream.axes().signal() == Signal.CONNECTING
                || broadcast.activeSince().isEmpty()) {
            var since = measured.map(m -> m.encoder().since()).orElse(broadcast.startedAt());
            return plain(Headline.CONNECTING, Role.INFO, Optional.of(left(since, now)));
        }
        var time = broadcast.activeSince().map(since -> left(since, now));
        var causes = causes(stream, health);
        if (causes.isEmpty()) {
            return plain(Headline.LIVE, Role.LIVE, time);
        }
        boolean isCritical = causes.getFirst().isCritical();
        return new Heading(
                isCritical ? Headline.BAD : Headline.CHECK,
                isCritical ? Role.CRITICAL : Role.ATTENTION,
                time,
                Optional.empty(),
                causes);
    }

    /** What the engine itself says comes before what is measured. */
    private static List<Cause> causes(LiveStream stream, Health health) {
        var causes = new ArrayList<Cause>();
        if (stream.axes().recording() == RecordingState.FAILED) {
            causes.add(new Cause.RecordingFailed());
        }
        causes.addAll(health.causes());
        return causes;
    }

    private static Heading reconnecting(Reconnecting window, Instant now) {
        var left = left(now, window.endsAt());
        boolean isLastPart = left.multipliedBy(LAST_PART).compareTo(window.length()) <= 0;
        return new Heading(
                Headline.RECONNECTING,
                isLastPart ? Role.CRITICAL : Role.ATTENTION,
                Optional.of(left),
                Optional.of(window.length()),
                List.of());
    }

    private static Heading plain(Headline word, Role role, Optional<Duration> time) {
        return new Heading(word, role, time, Optional.empty(), List.of());
    }

    private static Duration left(Instant from, Instant to) {
        var time = Duration.between(from, to);
        return time.isNegative() ? Duration.ZERO : time;
    }
}
