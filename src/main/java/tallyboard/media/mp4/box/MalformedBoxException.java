package tallyboard.media.mp4.box;

/** Bytes that should be boxes as this program writes them, and are not. */
public final class MalformedBoxException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedBoxException(String reason) {
        super(reason);
    }

    public MalformedBoxException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
