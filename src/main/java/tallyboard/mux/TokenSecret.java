package tallyboard.mux;

/** The secret half of a token of a remote engine. Its text form is a mask. */
public final class TokenSecret {
    private final String secret;

    public TokenSecret(String secret) {
        this.secret = secret;
    }

    /** The clear text. Only for the engine that it is for. */
    String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "token secret(••••)";
    }
}
