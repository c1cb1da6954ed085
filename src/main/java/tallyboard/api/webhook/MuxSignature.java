package tallyboard.api.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tallyboard.stream.webhook.WebhookSecret;

/** The header by which the other side knows that it was us, and when: HMAC-SHA256 of {@code t.body} under the secret. */
final class MuxSignature {
    private MuxSignature() {}

    static String of(String body, WebhookSecret secret, Instant now) {
        long time = now.getEpochSecond();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.text().getBytes(UTF_8), "HmacSHA256"));
            var sign = mac.doFinal((time + "." + body).getBytes(UTF_8));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(sign);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
