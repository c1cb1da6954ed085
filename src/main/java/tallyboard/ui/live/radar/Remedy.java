package tallyboard.ui.live.radar;

import java.util.Optional;
import tallyboard.desk.encoders.Attempts;
import tallyboard.desk.encoders.Recognition;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.ui.live.state.Verb;

/**
 * The one thing that helps.
 *
 * @param whose the stream it is done to, which may be another than the one that was tried
 */
public record Remedy(Verb verb, StreamId whose) {
    /** How a room gets the key that it should have. */
    private static final Verb HAND_OVER = Verb.HAND_OFF;

    /** What helps an encoder that was turned away from this stream; empty when nothing needs to be done. */
    static Optional<Remedy> of(Attempts attempts, LiveStream here, Recognition who) {
        if (isIn(attempts, here)) {
            return Optional.empty();
        }
        var elsewhere = elsewhere(who);
        return switch (attempts.last().reason()) {
            case DISABLED ->
                elsewhere.or(
                        () -> here.isDisabled() ? Optional.of(new Remedy(Verb.ENABLE, here.id())) : Optional.empty());
            case ALREADY_LIVE ->
                who instanceof Recognition.Own ? Optional.empty() : elsewhere.or(() -> Optional.of(reset(here)));
            case UNKNOWN_KEY, WRONG_SPACE -> elsewhere.or(() -> handOver(here));
            case REVOKED_KEY ->
                elsewhere.or(() -> who instanceof Recognition.Stranger ? Optional.empty() : handOver(here));
            case STRANGER -> elsewhere;
            case COMPLETING, TOO_MANY_ATTEMPTS, UNSUPPORTED, UNKNOWN_CODEC, BROKEN_SETUP -> Optional.empty();
        };
    }

    /** What helps when this encoder is live here: the room it belongs to needs its own key. */
    static Optional<Remedy> ofLive(Recognition who) {
        return elsewhere(who);
    }

    private static Optional<Remedy> handOver(LiveStream here) {
        return here.key().readable().map(_ -> new Remedy(HAND_OVER, here.id()));
    }

    private static Remedy reset(LiveStream here) {
        return new Remedy(Verb.RESET_KEY, here.id());
    }

    private static Optional<Remedy> elsewhere(Recognition who) {
        return who instanceof Recognition.Elsewhere(var whose) && whose.size() == 1
                ? Optional.of(new Remedy(HAND_OVER, whose.getFirst().stream()))
                : Optional.empty();
    }

    /** It has got in since. */
    private static boolean isIn(Attempts attempts, LiveStream here) {
        return here.running()
                .filter(b -> b.encoder().address().equals(attempts.encoder().address()))
                .isPresent();
    }
}
