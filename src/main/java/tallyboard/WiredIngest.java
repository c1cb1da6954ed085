package tallyboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tallyboard.settings.HostPort;
import tallyboard.settings.LanAddresses;
import tallyboard.settings.PortCheck;
import tallyboard.settings.Settings.Exposure;
import tallyboard.stream.RefusedException;
import tallyboard.ui.settings.Ingest;
import tallyboard.ui.settings.tls.EncryptedDoor;

/** The ways in for encoders, plain and encrypted, for the screens that choose it. */
final class WiredIngest implements Ingest, EncryptedDoor {
    private final Wiring wiring;

    WiredIngest(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public boolean isFixed() {
        return wiring.doors().isFixed();
    }

    @Override
    public Exposure exposure() {
        return wiring.ingestAddress().getAddress().isLoopbackAddress() ? Exposure.THIS_COMPUTER : Exposure.NETWORK;
    }

    @Override
    public String server() {
        return wiring.rtmpAddress();
    }

    @Override
    public List<String> serversOnTheNetwork() {
        return exposure() == Exposure.THIS_COMPUTER
                ? List.of()
                : LanAddresses.ofThisComputer().stream()
                        .map(address -> "rtmp://" + at(address) + "/live")
                        .toList();
    }

    @Override
    public void expose(Exposure exposure) throws Exception {
        wiring.doors().expose(exposure);
    }

    @Override
    public boolean answers() {
        return LanAddresses.ofThisComputer().stream()
                .findFirst()
                .map(this::at)
                .filter(PortCheck::answers)
                .isPresent();
    }

    @Override
    public Optional<String> encryptedServer() {
        return wiring.doors().encryptedServer();
    }

    @Override
    public synchronized Shown certificate() throws IOException {
        var now = wiring.certificates().get();
        return new Shown(now.fingerprint(), now.validUntil(), now.isSelfMade());
    }

    @Override
    public synchronized void turnOn() throws IOException {
        wiring.doors().encrypt();
    }

    @Override
    public synchronized void turnOff() throws RefusedException {
        wiring.doors().stopEncrypting();
    }

    @Override
    public synchronized void use(Path chain, Path key) throws Exception {
        wiring.doors().refuseWhileLive();
        wiring.certificates().use(chain, key);
        wiring.doors().reopenEncrypted();
    }

    @Override
    public synchronized void makeAnew() throws Exception {
        wiring.doors().refuseWhileLive();
        wiring.certificates().make();
        wiring.doors().reopenEncrypted();
    }

    private HostPort at(String address) {
        return new HostPort(address, wiring.ingestAddress().getPort());
    }
}
