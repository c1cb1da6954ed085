package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.stream.LiveStream;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Publication.End;

/** Lets encoders in or turns them away, and tells the desk why. Guarded by the engine's lock. */
final class Door {
    private final Ledger ledger;
    private final BroadcastLife life;
    private final AdmissionRules rules;
    private final AttemptLimits limits = new AttemptLimits();

    Door(Ledger ledger, BroadcastLife life, StreamKey.Space space) {
        this.ledger = ledger;
        this.life = life;
        this.rules = new AdmissionRules(ledger, space, this::silent);
    }

    Admission admit(Attempt attempt, Function<Optional<LiveStream>, Step> steps, Instant now) {
        return switch (rules.decide(attempt, now)) {
            case AdmissionRules.Welcome(var stream) -> let(attempt, steps.apply(Optional.of(stream)));
            case AdmissionRules.TurnedAway away -> turnAway(away, steps.apply(away.about()), now);
        };
    }

    private Admission let(Attempt attempt, Step step) {
        var dead = life.feeder(step.stream().id());
        dead.ifPresent(old -> {
            life.encoderGone(step, End.TIMED_OUT);
            step.then(old.publisher()::drop);
        });
        var publication = life.connect(step, attempt);
        ledger.commit(step);
        return new Admission.Accepted(publication);
    }

    private Admission turnAway(AdmissionRules.TurnedAway away, Step step, Instant now) {
        var refusal = away.refusal();
        if (away.isBadKey()) {
            switch (limits.bad(refusal.encoder().address(), now)) {
                case COUNTED -> {}
                case BACKING_OFF -> refusal = tooMany(refusal);
                case SILENT -> {
                    return new Admission.Refused(tooMany(refusal));
                }
            }
        }
        if (away.about().isPresent()) {
            step.become(step.stream().with(step.stream().history().refused(refusal)));
        }
        ledger.commit(step.tellRefused(refusal));
        return new Admission.Refused(refusal);
    }

    private static EncoderRefusal tooMany(EncoderRefusal refusal) {
        return new EncoderRefusal(
                refusal.at(),
                Reason.TOO_MANY_ATTEMPTS,
                refusal.mismatch(),
                refusal.encoder(),
                refusal.since(),
                refusal.subject());
    }

    private Optional<Duration> silent(LiveStream stream) {
        return life.feeder(stream.id()).map(feeder -> feeder.meter().silent());
    }
}
