package tallyboard.stream.simulcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The key by which a target lets us publish. Not one of ours, so of any form; its text form is a mask. */
public final class TargetKey {
    private final String secret;

    public TargetKey(String secret) {
        this.secret = secret;
    }

    /** The clear text. Only for the target itself, for the disk under encryption, and for a bearer of the token. */
    public String reveal() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetKey key
                && MessageDigest.isEqual(secret.getBytes(UTF_8), key.secret.getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        return 0; // a hash of the secret would be a part of the secret
    }

    @Override
    public String toString() {
        return "target key(••••)";
    }
}
