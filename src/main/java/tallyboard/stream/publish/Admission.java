package tallyboard.stream.publish;

/** The answer to an {@link Attempt}. */
public sealed interface Admission {
    /** It may publish. */
    record Accepted(Publication publication) implements Admission {}

    /** It gets the one neutral refusal; the reason is already on its way to the desk. */
    record Refused(EncoderRefusal refusal) implements Admission {}
}
