package tallyboard.ui.live.words;

import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** What the desk calls an encoder. */
public final class EncoderWords {
    private EncoderWords() {}

    public static String name(Encoder encoder) {
        return encoder.product().equals(Encoder.UNKNOWN)
                ? Messages.text("live.encoder.unnamed")
                : Discretion.now().encoder(encoder.product());
    }

    /** Where it sends from. */
    public static String address(Encoder encoder) {
        return Discretion.now().address(encoder.address());
    }

    /** Name and address. */
    public static String full(Encoder encoder) {
        return Messages.text("live.encoder.full", name(encoder), address(encoder));
    }
}
