package tallyboard;

import java.util.List;
import tallyboard.settings.HostPort;
import tallyboard.settings.LanAddresses;
import tallyboard.settings.PortCheck;
import tallyboard.settings.Settings.Exposure;
import tallyboard.ui.settings.Ingest;

/** The way in for encoders, for the screens that choose it. */
final class WiredIngest implements Ingest {
    private final Wiring wiring;

    WiredIngest(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public boolean isFixed() {
        return wiring.plan().isRehearsal() || wiring.plan().rtmp().isPresent();
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
        wiring.expose(exposure);
    }

    @Override
    public boolean answers() {
        return LanAddresses.ofThisComputer().stream()
                .findFirst()
                .map(this::at)
                .filter(PortCheck::answers)
                .isPresent();
    }

    private HostPort at(String address) {
        return new HostPort(address, wiring.ingestAddress().getPort());
    }
}
