package tallyboard.engine;

import java.util.Locale;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Publication.End;

/** What becomes of a stream's key. Guarded by the engine's lock. */
final class KeyCommands {
    /** Long enough not to be guessed, and nothing in it that an encoder or an address could trip over. */
    private static final String FORM = "[0-9a-z-]{16,64}";

    private final BroadcastLife life;
    private final StreamKey.Space space;

    KeyCommands(BroadcastLife life, StreamKey.Space space) {
        this.life = life;
        this.space = space;
    }

    StreamKey fresh() {
        return StreamKey.fresh(space);
    }

    /** Whether a key from elsewhere could be one of ours. */
    boolean mayHave(StreamKey key) {
        return key.space() == space && key.looksLike(FORM);
    }

    /** The old key is void before anybody is cut: an encoder that is cut first would come back with a valid key. */
    void reset(Step step, StreamKey fresh, ResetForm form) {
        var stream = step.stream();
        var old = stream.key();
        var card = KeyCard.of(fresh, old.keeping(), step.now(), Actor.current().name());
        boolean letsFinish = form == ResetForm.LET_FINISH && stream.isLive();
        step.revoke(old.fingerprint())
                .become(stream.with(letsFinish ? card.lettingFinish(old.fingerprint()) : card))
                .tell(Fact.UPDATED, "form", form.name().toLowerCase(Locale.ROOT));
        boolean isOnAir =
                stream.broadcast().filter(b -> b.phase() instanceof OnAir).isPresent();
        if (form == ResetForm.CUT && isOnAir) {
            var feeder = life.feeder(stream.id());
            life.encoderGone(step, End.DROPPED);
            feeder.ifPresent(f -> step.then(f.publisher()::drop));
        }
    }

    void noteUse(Step step, KeyUse use) {
        var key = step.stream().key();
        step.become(step.stream().with(key.with(key.uses().plus(use))))
                .tell(
                        switch (use) {
                            case COPIED -> Fact.KEY_COPIED;
                            case SHOWN -> Fact.KEY_SHOWN;
                        });
    }

    void noteHandOff(Step step, HandOff.Way way, String to) {
        var key = step.stream().key();
        step.become(step.stream().with(key.with(key.uses().plus(new HandOff(step.now(), way, to)))))
                .tell(Fact.KEY_HANDED_OFF, "way", way.name().toLowerCase(Locale.ROOT), "address", to);
    }
}
