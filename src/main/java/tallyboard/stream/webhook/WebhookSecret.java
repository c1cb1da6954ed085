package tallyboard.stream.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What the tellings of one webhook are signed with. Its text form is a mask. */
public record WebhookSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    public static WebhookSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "secret(••••)";
    }
}
