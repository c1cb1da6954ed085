package tallyboard.stream;

/** A command was refused; nothing was touched. Each border turns the {@link Refusal} into its own words. */
public final class RefusedException extends Exception {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super("refused: " + refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
