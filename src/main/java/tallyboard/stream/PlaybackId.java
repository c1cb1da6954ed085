package tallyboard.stream;

/** The public name under which viewers play a stream or an asset; unrelated to the key by construction. */
public record PlaybackId(String value, Policy policy) {
    /** Who may play: anybody, or only bearers of a signed token. */
    public enum Policy {
        PUBLIC,
        SIGNED
    }

    public static PlaybackId fresh(Policy policy) {
        return new PlaybackId(RandomText.fresh(), policy);
    }
}
