package tallyboard.ui.live.words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * The talk of a lane; without an agenda, its recording.
 *
 * @param before in front of the time
 * @param strong the time, in bold
 * @param rest after the time, on the same line
 * @param next the line below
 * @param share how much of the talk has passed, 0 to 1; empty when none is on
 */
public record SessionWords(
        String title, String before, String strong, String rest, String next, Optional<Double> share) {

    static SessionWords of(Moment moment) {
        return moment.day().hasAgenda() ? TalkWords.of(moment) : ofRecording(moment);
    }

    private static SessionWords ofRecording(Moment moment) {
        var today = moment.past().recordings().stream()
                .filter(a -> moment.isToday(a.createdAt()))
                .toList();
        return moment.stream()
                .running()
                .flatMap(b -> b.activeSince().map(_ -> running(moment, b, today)))
                .orElseGet(() -> last(moment, today));
    }

    private static SessionWords running(Moment moment, Broadcast broadcast, List<Asset> today) {
        var before =
                today.stream().filter(a -> !a.id().equals(broadcast.asset())).toList();
        var own = today.stream().filter(a -> a.id().equals(broadcast.asset())).findFirst();
        int number = before.size() + 1;
        int gaps = own.map(a -> a.media().gaps().size()).orElse(0);
        var begun = moment.time(broadcast.activeSince().orElse(broadcast.startedAt()));
        return new SessionWords(
                broadcast.window().isPresent()
                        ? Messages.text("live.session.heldOpen", number)
                        : Messages.text("live.session.running", number),
                "",
                Figures.clock(recorded(moment, broadcast, own)),
                gaps == 0
                        ? Messages.text("live.session.since", begun)
                        : Messages.text("live.session.gaps", begun, gaps),
                before.stream()
                        .findFirst()
                        .map(a -> Messages.text("live.session.before", Figures.clock(length(a)), size(a)))
                        .orElseGet(() -> Messages.text("live.session.first")),
                Optional.empty());
    }

    private static SessionWords last(Moment moment, List<Asset> today) {
        var newest = moment.past().recordings().stream().findFirst();
        if (newest.isEmpty()) {
            return new SessionWords(
                    Messages.text("live.session.none"),
                    "",
                    "",
                    Messages.text("live.session.begins"),
                    "",
                    Optional.empty());
        }
        var asset = newest.get();
        var begun = asset.createdAt();
        return new SessionWords(
                Messages.text("live.session." + state(asset), Math.max(1, today.size())),
                "",
                Figures.clock(length(asset)),
                Messages.text(
                        "live.session.fromTo", moment.time(begun), moment.time(begun.plus(length(asset))), size(asset)),
                Messages.text("live.session.today", today.size()),
                Optional.empty());
    }

    /** How much of the running recording is safe: as measured, else as announced, else as long as the signal was there. */
    static Duration recorded(Moment moment, Broadcast broadcast, Optional<Asset> own) {
        var announced = own.map(SessionWords::length).filter(d -> !d.isZero());
        return moment.measured()
                .map(Measurements::recorded)
                .or(() -> announced)
                .orElseGet(() -> Duration.between(
                        broadcast.activeSince().orElse(moment.now()),
                        broadcast.window().map(Broadcast.Reconnecting::since).orElse(moment.now())));
    }

    private static String state(Asset asset) {
        return switch (asset.state()) {
            case Asset.Errored _ -> "failed";
            case Asset.Ready ready when ready.isSealed() -> "ready";
            case Asset.Ready _, Asset.Preparing _ -> "finishing";
        };
    }

    private static Duration length(Asset asset) {
        return asset.media().duration();
    }

    private static String size(Asset asset) {
        return Figures.size(asset.media().bytes());
    }
}
