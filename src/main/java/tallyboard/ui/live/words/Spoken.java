package tallyboard.ui.live.words;

import java.time.Duration;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Seat;

/** A lane as one spoken sentence. Its times move by half minutes, so that a screen reader is not called each second. */
final class Spoken {
    private static final int STEP = 30;

    private Spoken() {}

    static String of(Seat seat, Moment moment) {
        var heading = moment.heading();
        var time = heading.time().map(t -> time(moment, t)).orElse("");
        var cause = heading.cause()
                .map(c -> Messages.text("live.spoken.cause", BandWords.name(c)))
                .orElse("");
        var name = seat.letter().isEmpty()
                ? Messages.text("live.spoken.noTrack", seat.room())
                : Messages.text("live.spoken.track", seat.letter(), seat.room());
        return Messages.text(
                "live.spoken.lane",
                name,
                heading.word().lowerCase(),
                time,
                cause,
                Messages.text("live.spoken.recording."
                        + moment.stream().axes().recording().name()),
                Messages.text(moment.stream().isDisabled() ? "live.gate.disabled" : "live.gate.enabled"),
                talk(moment));
    }

    private static String talk(Moment moment) {
        return moment.day()
                .plan()
                .now()
                .map(session -> Messages.text("live.spoken.now", session.title()))
                .or(() -> moment.day().next().map(session -> Messages.text("live.spoken.next", session.title())))
                .orElse("");
    }

    private static String time(Moment moment, Duration time) {
        return switch (moment.heading().word()) {
            case RECONNECTING, FINISHING -> Messages.text("live.spoken.left", length(time));
            case LIVE, CHECK, BAD -> Messages.text("live.spoken.for", length(time));
            case DISABLED, READY, CONNECTING -> "";
        };
    }

    /** A length in words, rounded down to half minutes, or to minutes above an hour. */
    static String length(Duration time) {
        long halves = time.toSeconds() / STEP;
        if (halves == 0) {
            return Messages.text("live.spoken.moment");
        }
        if (time.toHours() > 0) {
            return Messages.text("live.spoken.hours", time.toHours(), time.toMinutesPart());
        }
        long minutes = halves / 2;
        if (minutes == 0) {
            return Messages.text("live.spoken.seconds");
        }
        return halves % 2 == 0
                ? Messages.text("live.spoken.minutes", minutes)
                : Messages.text("live.spoken.minutesAndHalf", minutes);
    }
}
