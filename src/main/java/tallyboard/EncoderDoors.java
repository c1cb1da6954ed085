package tallyboard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import tallyboard.settings.Choices;
import tallyboard.settings.HostPort;
import tallyboard.settings.LanAddresses;
import tallyboard.settings.Settings.Exposure;
import tallyboard.settings.Settings.Rtmps;
import tallyboard.settings.tls.Certificates;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.Signal;
import tallyboard.stream.publish.Admissions;

/** The ways in for encoders: RTMP, and RTMPS beside it where that is on. Safe for several threads. */
final class EncoderDoors implements AutoCloseable {
    private static final int RTMP_PORT = 1935;
    private static final int RTMPS_PORT = 1936;

    private final Wiring.Plan plan;
    private final Choices choices;
    private final Certificates certificates;
    private final Admissions admissions;
    private final LiveStreams streams;
    private final IngestDoor plain;
    private Optional<IngestDoor> encrypted = Optional.empty();

    /**
     * Opens them.
     *
     * @param streams tell whether an encoder is connected, so that nothing is cut
     */
    EncoderDoors(
            Wiring.Plan plan, Choices choices, Certificates certificates, Admissions admissions, LiveStreams streams)
            throws Wiring.CannotStartException, IOException {
        this.plan = plan;
        this.choices = choices;
        this.certificates = certificates;
        this.admissions = admissions;
        this.streams = streams;
        this.plain = Wiring.listen("encoders", "--rtmp", plainPlace(), at -> new IngestDoor(at, admissions));
        try {
            if (isEncryptedWanted()) {
                var tls = Optional.of(certificates.get().context());
                encrypted = Optional.of(Wiring.listen(
                        "encoders by RTMPS", "--rtmps", encryptedPlace(), at -> new IngestDoor(at, admissions, tls)));
            }
        } catch (Wiring.CannotStartException | IOException e) {
            plain.close();
            throw e;
        }
    }

    private boolean isEncryptedWanted() {
        return plan.rtmps().isPresent()
                || (!isFixed() && choices.current().network().rtmps() == Rtmps.ON);
    }

    /** Whether the command line says where encoders come in. */
    boolean isFixed() {
        return plan.isRehearsal() || plan.rtmp().isPresent();
    }

    private HostPort plainPlace() {
        return plan.rtmp().orElseGet(() -> new HostPort(host(exposure()), RTMP_PORT));
    }

    private HostPort encryptedPlace() {
        return plan.rtmps().orElseGet(() -> new HostPort(plainPlace().host(), RTMPS_PORT));
    }

    private Exposure exposure() {
        return plan.isRehearsal()
                ? Exposure.THIS_COMPUTER
                : choices.current().network().exposure();
    }

    private static String host(Exposure exposure) {
        return exposure == Exposure.NETWORK ? "0.0.0.0" : "127.0.0.1";
    }

    InetSocketAddress address() {
        return plain.address();
    }

    synchronized Optional<InetSocketAddress> encryptedAddress() {
        return encrypted.map(IngestDoor::address);
    }

    /** What encoders type as their server: where it listens, and by name where it listens on all networks. */
    String server() {
        return "rtmp://" + typed(plain.address(), plainPlace().host()) + "/live";
    }

    /** The same for those that encrypt; empty while that is off. */
    Optional<String> encryptedServer() {
        return encryptedAddress()
                .map(at -> "rtmps://" + typed(at, encryptedPlace().host()) + "/live");
    }

    private static HostPort typed(InetSocketAddress at, String asked) {
        var host = at.getAddress().isAnyLocalAddress()
                ? LanAddresses.ofThisComputer().stream().findFirst().orElse("127.0.0.1")
                : asked;
        return new HostPort(host, at.getPort());
    }

    /**
     * Lets encoders in from there from now on, and at the next start.
     *
     * @throws IOException when a port cannot be had there; then all is as before
     * @throws RefusedException while an encoder is connected or a stream is live, because it would be cut
     */
    synchronized void expose(Exposure exposure) throws IOException, RefusedException {
        refuseWhileLive();
        var before = plain.address();
        plain.move(new HostPort(host(exposure), before.getPort()));
        try {
            if (encrypted.isPresent()) {
                encrypted
                        .get()
                        .move(new HostPort(
                                host(exposure), encrypted.get().address().getPort()));
            }
        } catch (IOException e) {
            plain.move(new HostPort(before.getAddress().getHostAddress(), before.getPort()));
            throw e;
        }
        choices.change(settings -> settings.with(exposure));
    }

    /** Opens the encrypted way beside the plain one, now and at the next start. */
    synchronized void encrypt() throws IOException {
        if (encrypted.isEmpty()) {
            openEncrypted();
            choices.change(settings -> settings.with(Rtmps.ON));
        }
    }

    /** Closes it again; nobody may be connected. */
    synchronized void stopEncrypting() throws RefusedException {
        refuseWhileLive();
        encrypted.ifPresent(IngestDoor::close);
        encrypted = Optional.empty();
        choices.change(settings -> settings.with(Rtmps.OFF));
    }

    /** Answers with the certificate that is kept now; nobody may be connected. */
    synchronized void reopenEncrypted() throws IOException {
        if (encrypted.isPresent()) {
            encrypted.get().close();
            openEncrypted();
        }
    }

    private void openEncrypted() throws IOException {
        var tls = Optional.of(certificates.get().context());
        encrypted = Optional.empty();
        encrypted = Optional.of(new IngestDoor(encryptedPlace().socketAddress(), admissions, tls));
    }

    void refuseWhileLive() throws RefusedException {
        for (var stream : streams.all()) {
            if (stream.isLive() || stream.axes().signal() != Signal.NONE) {
                throw new RefusedException(new Refusal.StillLive(stream.id()));
            }
        }
    }

    @Override
    public synchronized void close() {
        encrypted.ifPresent(IngestDoor::close);
        plain.close();
    }
}
