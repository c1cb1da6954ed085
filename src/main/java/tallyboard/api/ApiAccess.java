package tallyboard.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The one token that may use the API. Its text form shows no secret. */
public record ApiAccess(String tokenId, String tokenSecret) {
    /** Whether this is the token, in a time that does not depend on what was offered. */
    public boolean isGrantedTo(String offeredId, String offeredSecret) {
        boolean isId = same(tokenId, offeredId);
        boolean isSecret = same(tokenSecret, offeredSecret);
        return isId && isSecret;
    }

    private static boolean same(String expected, String offered) {
        return MessageDigest.isEqual(offered.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "access of " + tokenId;
    }
}
