package tallyboard.rehearsal;

/** The server refused to take the stream. */
public final class TurnedAwayException extends Exception {
    private final String code;

    TurnedAwayException(String code) {
        super("the server refused: " + code);
        this.code = code;
    }

    /** The server's word, such as {@code NetStream.Publish.BadName}. */
    public String code() {
        return code;
    }
}
