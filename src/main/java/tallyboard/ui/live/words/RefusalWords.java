package tallyboard.ui.live.words;

import java.time.ZoneId;
import java.util.Locale;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** Why an encoder was turned away, and what to do about it. The encoder itself was only told "no". */
public final class RefusalWords {
    private RefusalWords() {}

    /** Why, and whose encoder it was. */
    static String sentence(EncoderRefusal refusal, Moment moment) {
        var why = moment.day()
                .outlook()
                .opensAt()
                .filter(_ ->
                        refusal.reason() == Reason.DISABLED && moment.stream().isDisabled())
                .map(at -> Messages.text("live.refused.disabled.until", moment.time(at)))
                .orElseGet(() -> sentence(refusal, moment.zone()));
        return (why + " " + IdentityWords.refused(moment.past().refused())).strip();
    }

    public static String sentence(EncoderRefusal refusal, ZoneId zone) {
        if (refusal.reason() == Reason.UNKNOWN_KEY && refusal.mismatch() != Mismatch.NONE) {
            return Messages.text("live.mismatch." + refusal.mismatch().name().toLowerCase(Locale.ROOT));
        }
        var since = refusal.since().map(at -> Figures.time(at, zone)).orElse(Figures.DASH);
        return Messages.text(
                "live.refused." + refusal.reason().name().toLowerCase(Locale.ROOT),
                since,
                refusal.subject().orElse(Figures.DASH));
    }
}
