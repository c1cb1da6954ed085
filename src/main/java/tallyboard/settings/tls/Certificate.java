package tallyboard.settings.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tallyboard.settings.tls.UnusableCertificateException.Reason;

/** A chain of certificates and the key of the first. Its text form tells nothing of the key. */
public final class Certificate {
    /** The name of one of our making. */
    static final String SELF_MADE = "CN=Tallyboard";

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    Certificate(List<X509Certificate> chain, PrivateKey key) {
        this.chain = List.copyOf(chain);
        this.key = key;
    }

    /** Reads a chain and a key in PKCS#8, both as PEM, and sees that they belong together and hold now. */
    static Certificate read(byte[] chainPem, byte[] keyPem, Instant now) throws UnusableCertificateException {
        var chain = chain(chainPem);
        var leaf = chain.getFirst();
        var key = key(keyPem, leaf.getPublicKey().getAlgorithm());
        try {
            if (!isPair(leaf, key)) {
                throw new UnusableCertificateException(Reason.DO_NOT_MATCH);
            }
            leaf.checkValidity(Date.from(now));
        } catch (CertificateExpiredException _) {
            throw new UnusableCertificateException(Reason.EXPIRED);
        } catch (CertificateNotYetValidException _) {
            throw new UnusableCertificateException(Reason.NOT_YET_VALID);
        } catch (GeneralSecurityException _) {
            throw new UnusableCertificateException(Reason.DO_NOT_MATCH);
        }
        return new Certificate(chain, key);
    }

    private static List<X509Certificate> chain(byte[] pem) throws UnusableCertificateException {
        try {
            var chain =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException _) {
            // said below
        }
        throw new UnusableCertificateException(Reason.UNREADABLE_CHAIN);
    }

    private static PrivateKey key(byte[] pem, String algorithm) throws UnusableCertificateException {
        var found = KEY.matcher(new String(pem, ISO_8859_1));
        if (!found.find()) {
            throw new UnusableCertificateException(Reason.UNREADABLE_KEY);
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
        } catch (GeneralSecurityException _) {
            // a key of another kind does not belong to it either, but a sound one is worth the right word
            throw new UnusableCertificateException(isKey(encoded) ? Reason.DO_NOT_MATCH : Reason.UNREADABLE_KEY);
        }
    }

    private static boolean isKey(PKCS8EncodedKeySpec encoded) {
        return List.of("RSA", "EC", "EdDSA").stream().anyMatch(algorithm -> {
            try {
                KeyFactory.getInstance(algorithm).generatePrivate(encoded);
                return true;
            } catch (GeneralSecurityException _) {
                return false;
            }
        });
    }

    /** What one signs the other verifies. */
    private static boolean isPair(X509Certificate leaf, PrivateKey key) throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        var probe = "tallyboard".getBytes(US_ASCII);
        var signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(probe);
        var verifying = Signature.getInstance(algorithm);
        verifying.initVerify(leaf.getPublicKey());
        verifying.update(probe);
        return verifying.verify(signing.sign());
    }

    byte[] chainPem() throws GeneralSecurityException {
        var pem = new StringBuilder();
        for (var each : chain) {
            pem.append(pem("CERTIFICATE", each.getEncoded()));
        }
        return pem.toString().getBytes(US_ASCII);
    }

    byte[] keyPem() {
        return pem("PRIVATE KEY", key.getEncoded()).getBytes(US_ASCII);
    }

    private static String pem(String what, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what);
    }

    /** For the server's side of TLS. */
    public SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var none = new char[0];
            store.setKeyEntry("encoders", key, none, chain.toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, none);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java runtime has TLS and a key store in memory", e);
        }
    }

    /** The SHA-256 of the first certificate, as encoders and browsers show it: {@code AB:CD:…}. */
    public String fingerprint() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public Instant validUntil() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** Whether it is one of our making, which no encoder can check but by its fingerprint. */
    public boolean isSelfMade() {
        return chain.getFirst().getSubjectX500Principal().getName().equals(SELF_MADE);
    }

    @Override
    public String toString() {
        return "certificate(" + fingerprint() + ")";
    }
}
