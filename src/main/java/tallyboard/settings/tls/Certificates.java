package tallyboard.settings.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tallyboard.settings.DataFolder;
import tallyboard.settings.tls.UnusableCertificateException.Reason;

/** The certificate of a data folder: made once, or brought by the user. Not safe for several threads. */
public final class Certificates {
    private static final System.Logger LOG = System.getLogger(Certificates.class.getName());
    private static final String CHAIN = "rtmps-chain.pem";
    private static final String KEY = "rtmps-key.pem";
    private static final String VALID_DAYS = "3650";
    private static final String PASSWORD = "TALLYBOARD_STORE";
    private static final long PATIENCE_SECONDS = 60;

    private final DataFolder folder;
    private final InstantSource clock;

    public Certificates(DataFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The one that is kept; where there is none, or none that holds now, a fresh one of our own. Takes a second then. */
    public Certificate get() throws IOException {
        var chain = folder.find(CHAIN);
        var key = folder.find(KEY);
        if (chain.isPresent() && key.isPresent()) {
            try {
                return Certificate.read(chain.get(), key.get(), clock.instant());
            } catch (UnusableCertificateException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The certificate for RTMPS cannot be used ({0}), so a fresh one is made",
                        e.reason());
            }
        }
        return make();
    }

    /** Takes the user's own files from now on. When they cannot be used, all is as before. */
    public Certificate use(Path chainFile, Path keyFile) throws IOException, UnusableCertificateException {
        var own = Certificate.read(
                read(chainFile, Reason.UNREADABLE_CHAIN), read(keyFile, Reason.UNREADABLE_KEY), clock.instant());
        keep(own);
        return own;
    }

    private static byte[] read(Path file, Reason reason) throws UnusableCertificateException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException _) {
            throw new UnusableCertificateException(reason);
        }
    }

    /** A fresh one of our own in place of what there was. */
    public Certificate make() throws IOException {
        var file = folder.resolve("rtmps-making.p12");
        Files.deleteIfExists(file); // of a process that was killed
        try {
            var password = password();
            runKeytool(file, password);
            var made = open(file, password.toCharArray());
            keep(made);
            return made;
        } catch (GeneralSecurityException e) {
            throw new IOException("what keytool made cannot be read", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void runKeytool(Path file, String password) throws IOException {
        boolean isWindows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        var keytool = Path.of(System.getProperty("java.home"), "bin", isWindows ? "keytool.exe" : "keytool");
        var command = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "encoders",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        Certificate.SELF_MADE,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        VALID_DAYS,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put(PASSWORD, password);
        var process = command.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a certificate was made", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Certificate open(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var key = (PrivateKey) store.getKey("encoders", password);
        List<X509Certificate> chain = Stream.of(store.getCertificateChain("encoders"))
                .map(X509Certificate.class::cast)
                .toList();
        return new Certificate(chain, key);
    }

    private void keep(Certificate certificate) throws IOException {
        try {
            folder.keep(CHAIN, certificate.chainPem());
            folder.keep(KEY, certificate.keyPem());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate has no form to keep", e);
        }
    }

    private static String password() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
