package tallyboard.ui.live.radar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.encoders.Attempts;
import tallyboard.desk.encoders.Recognition;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Identity;
import tallyboard.ui.live.words.EncoderWords;
import tallyboard.ui.live.words.IdentityWords;
import tallyboard.ui.live.words.RefusalWords;

/**
 * The radar's sentences.
 *
 * @param rooms what people call the room of a stream
 */
record RadarWords(ZoneId zone, Function<StreamId, String> rooms) {

    /** @param opensAt when the plan opens this stream's gate */
    AttemptRow row(Attempts attempts, LiveStream here, Recognition who, Optional<Instant> opensAt) {
        var remedy = Remedy.of(attempts, here, who);
        return new AttemptRow(
                when(attempts),
                who(attempts, who),
                join(
                        why(attempts, here, opensAt),
                        IdentityWords.refused(Identity.of(who, rooms)),
                        attempts.isSlowedDown() ? Messages.text("live.radar.slowedDown") : ""),
                remedy,
                remedy.map(r -> label(r, here.id())).orElse(""));
    }

    /** Somebody with a key that nobody has, whom nobody knows. */
    AttemptRow nobody(Attempts attempts) {
        return new AttemptRow(
                when(attempts),
                EncoderWords.full(attempts.encoder()),
                join(
                        Messages.text("live.radar.nowhere."
                                + (attempts.last().reason() == Reason.WRONG_SPACE ? "otherSpace" : "unknownKey")),
                        attempts.isSlowedDown() ? Messages.text("live.radar.slowedDown") : ""),
                Optional.empty(),
                "");
    }

    SenderWords sender(LiveStream here, Optional<KnownEncoder> known, Optional<Recognition> who) {
        var remedy = who.flatMap(Remedy::ofLive);
        boolean isOwn = who.filter(Recognition.Own.class::isInstance).isPresent();
        return new SenderWords(
                new SenderWords.Known(
                        known.map(k -> EncoderWords.full(k.encoder()))
                                .orElseGet(() -> Messages.text("live.radar.nobodyKnown")),
                        known.map(this::check).orElse(Figures.DASH)),
                who.map(w -> IdentityWords.live(Identity.of(w, rooms)))
                        .orElseGet(() -> Messages.text(
                                known.isPresent() ? "live.radar.nobodySends" : "live.radar.firstIsLearnt")),
                who.flatMap(w -> Identity.of(w, rooms).cause()).isPresent(),
                new SenderWords.Offers(here.running().map(Broadcast::encoder).isPresent() && !isOwn, known.isPresent()),
                remedy,
                remedy.map(r -> label(r, here.id())).orElse(""));
    }

    private String check(KnownEncoder known) {
        var at = Figures.time(known.since(), zone);
        return known.baseline()
                .map(b -> Messages.text("live.radar.check", at, form(b)))
                .orElseGet(() -> Messages.text("live.radar.check.none", at));
    }

    private static String form(Baseline sent) {
        return Messages.text(
                "live.detail.form",
                String.valueOf(sent.height()),
                Figures.whole(OptionalDouble.of(sent.framesPerSecond())),
                Figures.megabits(OptionalDouble.of(sent.bitsPerSecond())));
    }

    /** An encoder often tells its real name only once it is in; a known one has told it before. */
    private static String who(Attempts attempts, Recognition who) {
        return who instanceof Recognition.Own(var known)
                ? EncoderWords.full(attempts.encoder().calling(known.encoder().product()))
                : EncoderWords.full(attempts.encoder());
    }

    private String why(Attempts attempts, LiveStream here, Optional<Instant> opensAt) {
        return opensAt.filter(_ -> attempts.last().reason() == Reason.DISABLED && here.isDisabled())
                .map(at -> Messages.text("live.refused.disabled.until", Figures.time(at, zone)))
                .orElseGet(() -> RefusalWords.sentence(attempts.last(), zone));
    }

    private String when(Attempts attempts) {
        var last = Figures.timeWithSeconds(attempts.last().at(), zone);
        return attempts.times() == 1
                ? last
                : Messages.text(
                        "live.radar.often", Figures.timeWithSeconds(attempts.first(), zone), last, attempts.times());
    }

    private String label(Remedy remedy, StreamId here) {
        return remedy.whose().equals(here)
                ? Messages.text("live.verb." + remedy.verb().name())
                : Messages.text("live.radar.remedy." + remedy.verb().name(), rooms.apply(remedy.whose()));
    }

    private static String join(String... sentences) {
        return String.join(" ", sentences).replaceAll(" +", " ").strip();
    }
}
