package tallyboard.stream;

import java.util.Optional;

/**
 * The public name under which viewers play a stream or an asset; unrelated to the key by construction.
 *
 * @param drmConfiguration what the owner named with {@link Policy#DRM}; kept and given back, nothing is encrypted by it
 */
public record PlaybackId(String value, Policy policy, Optional<String> drmConfiguration) {
    /** Who may play. */
    public enum Policy {
        /** Anybody. */
        PUBLIC,
        /** Bearers of a signed token. */
        SIGNED,
        /** Players with a licence of a service that this engine has none of: here nobody. */
        DRM
    }

    public PlaybackId(String value, Policy policy) {
        this(value, policy, Optional.empty());
    }

    public static PlaybackId fresh(Policy policy) {
        return fresh(policy, Optional.empty());
    }

    public static PlaybackId fresh(Policy policy, Optional<String> drmConfiguration) {
        return new PlaybackId(RandomText.fresh(), policy, drmConfiguration);
    }
}
