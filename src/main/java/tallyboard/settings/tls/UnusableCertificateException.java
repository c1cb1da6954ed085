package tallyboard.settings.tls;

/** These files cannot be what encoders are answered with. */
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        UNREADABLE_CHAIN,
        UNREADABLE_KEY,
        /** The key does not belong to the first certificate. */
        DO_NOT_MATCH,
        EXPIRED,
        NOT_YET_VALID
    }

    UnusableCertificateException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
