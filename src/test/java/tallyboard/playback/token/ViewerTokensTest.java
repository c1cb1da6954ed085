package tallyboard.playback.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.stream.sign.SigningKey;
import tallyboard.stream.sign.SigningKeyStore;
import tallyboard.stream.sign.SigningKeys;

/** Which tokens let a viewer in. */
class ViewerTokensTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
    private static final String HEAD = "{'alg':'RS256','typ':'JWT','kid':'k1'}";
    private static final String CLAIMS = "{'sub':'watch','aud':'v','exp':1000001}";

    private KeyPair pair;
    private SigningKeys keys;
    private ViewerTokens tokens;

    @BeforeEach
    void makeAKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        keys = new SigningKeys(new SigningKeyStore() {
            @Override
            public List<SigningKey> load() {
                return List.of();
            }

            @Override
            public void add(SigningKey key) {}

            @Override
            public void delete(String id) {}
        });
        keys.add(new SigningKey(
                "k1", NOW, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
        tokens = new ViewerTokens(keys, InstantSource.fixed(NOW));
    }

    @Test
    void aTokenSignedForThisIdAndUseLetsIn() throws Exception {
        assertTrue(allows(signed(HEAD, CLAIMS)));
        assertTrue(allows(signed("{'alg':'RS256'}", "{'kid':'k1','sub':'watch','aud':'v','exp':1000001}")));
        assertTrue(allows(signed(HEAD, "{'sub':'watch','aud':['t','v'],'exp':1000001.5,'nbf':999999,'more':{}}")));
    }

    @Test
    void aDeletedKeyOpensNothing() throws Exception {
        var token = signed(HEAD, CLAIMS);
        assertTrue(keys.delete("k1"));
        assertFalse(allows(token));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "another id | {'alg':'RS256','kid':'k1'} | {'sub':'other','aud':'v','exp':1000001}",
                "another use | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'t','exp':1000001}",
                "no use | {'alg':'RS256','kid':'k1'} | {'sub':'watch','exp':1000001}",
                "over | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'v','exp':1000000}",
                "without end | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'v'}",
                "end as text | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'v','exp':'1000001'}",
                "end beyond time | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'v','exp':1e99}",
                "not yet | {'alg':'RS256','kid':'k1'} | {'sub':'watch','aud':'v','exp':1000001,'nbf':1000001}",
                "unknown key | {'alg':'RS256','kid':'k2'} | {'sub':'watch','aud':'v','exp':1000001}",
                "no key | {'alg':'RS256'} | {'sub':'watch','aud':'v','exp':1000001}",
                "none | {'alg':'none','kid':'k1'} | {'sub':'watch','aud':'v','exp':1000001}",
                "HS256 | {'alg':'HS256','kid':'k1'} | {'sub':'watch','aud':'v','exp':1000001}",
                "no JSON | x | {'sub':'watch','aud':'v','exp':1000001}",
                "a list | {'alg':'RS256','kid':'k1'} | []",
            })
    void anyOtherTokenDoesNot(String why, String head, String claims) throws Exception {
        assertFalse(allows(signed(head, claims)), why);
    }

    @Test
    void aTokenThatWasTouchedDoesNot() throws Exception {
        var token = signed(HEAD, CLAIMS);
        var parts = token.split("\\.");
        for (var other : List.of(
                "",
                "a.b",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + part("{'sub':'watch','aud':'v','exp':2000001}") + "." + parts[2],
                token + "AA",
                token + ".x",
                "x".repeat(5000),
                "???.???.???")) {
            assertFalse(allows(other), other);
        }
        assertEquals(3, parts.length);
    }

    private boolean allows(String token) {
        return tokens.allows(token, "watch", ViewerTokens.Use.VIDEO);
    }

    private String signed(String head, String claims) throws Exception {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        var text = part(head) + "." + part(claims);
        signature.update(text.getBytes(UTF_8));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(UTF_8));
    }
}
