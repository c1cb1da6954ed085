package tallyboard.desk.schedule;

/** There is no schedule to read: the file or the address did not give one. Nothing was changed. */
public final class UnavailableScheduleException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is none. The detail: see each. */
    public enum Reason {
        NO_SUCH_FILE,
        IS_A_FOLDER,
        /** The file is there and cannot be read. */
        UNREADABLE_FILE,
        /** Neither http nor https, or no address at all. */
        NOT_A_WEB_ADDRESS,
        /** No such host, no network, or the connection broke. Detail: the host. */
        NO_ANSWER,
        /** Not done in the time there is. Detail: that time in seconds. */
        TOO_SLOW,
        /** The server answered with something else than the file. Detail: the status. */
        WRONG_STATUS,
        /** It led from one address to the next too often, or from https to an open one. */
        BAD_REDIRECT,
        /** Detail: the limit in MiB. */
        TOO_LARGE,
        /** It says that it is packed with gzip and is not. */
        BADLY_PACKED,
        /** The user gave up waiting. */
        CANCELLED
    }

    private final Reason reason;
    private final String detail;

    public UnavailableScheduleException(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** What belongs into the sentence; empty where there is nothing. */
    public String detail() {
        return detail;
    }
}
