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
