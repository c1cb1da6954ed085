package tallyboard.engine.onair;

import java.time.Duration;
import java.util.Optional;
import tallyboard.media.GapStyle;
import tallyboard.media.Programme;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.asset.Slates;

/**
 * How long there was no encoder, and what the recording has for it.
 *
 * @param lost zero when it is the first one
 * @param image which slate, where it is to be one
 */
public record Absence(Duration lost, Fill fill, Slates slates, Optional<String> image) {
    void end(Programme programme) {
        switch (fill) {
            case CLOSED -> programme.session(lost, GapStyle.CLOSED);
            case KEPT -> programme.session(lost, GapStyle.REAL);
            case SLATE -> programme.session(lost, slates.find(image));
        }
    }
}
