package tallyboard.ui.live.words;

import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Messages;

/** What the desk calls an encoder. */
public final class EncoderWords {
    private EncoderWords() {}

    public static String name(Encoder encoder) {
        return encoder.product().equals(Encoder.UNKNOWN) ? Messages.text("live.encoder.unnamed") : encoder.product();
    }

    /** Name and address. */
    public static String full(Encoder encoder) {
        return Messages.text("live.encoder.full", name(encoder), encoder.address());
    }
}
