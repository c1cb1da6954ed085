package tallyboard.media.codec;

/** A configuration record that is cut short, malformed or describes something that cannot be taken; the message says which. */
public final class UnusableFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnusableFormatException(String reason) {
        super(reason);
    }
}
