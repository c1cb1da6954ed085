package tallyboard.testing;

import java.util.List;
import tallyboard.settings.Settings.Exposure;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.ui.settings.Ingest;

/** A way in for encoders that opens to the network at once, on a computer with two addresses. */
public final class TestingIngest implements Ingest {
    private Exposure exposure = Exposure.THIS_COMPUTER;

    /** The command line says where it is. */
    public boolean isFixed;

    /** A firewall lets nothing in. */
    public boolean isShut;

    /** An encoder is connected, so nothing may be moved. */
    public boolean isInUse;

    /** Lets the rooms in. */
    public void open() {
        exposure = Exposure.NETWORK;
    }

    @Override
    public boolean isFixed() {
        return isFixed;
    }

    @Override
    public Exposure exposure() {
        return exposure;
    }

    @Override
    public String server() {
        return exposure == Exposure.NETWORK ? "rtmp://10.0.4.2:1935/live" : "rtmp://127.0.0.1:1935/live";
    }

    @Override
    public List<String> serversOnTheNetwork() {
        return exposure == Exposure.NETWORK
                ? List.of("rtmp://10.0.4.2:1935/live", "rtmp://192.168.1.20:1935/live")
                : List.of();
    }

    @Override
    public void expose(Exposure wanted) throws RefusedException {
        if (isInUse) {
            throw new RefusedException(new Refusal.StillLive(StreamId.fresh()));
        }
        exposure = wanted;
    }

    @Override
    public boolean answers() {
        return !isShut;
    }
}
