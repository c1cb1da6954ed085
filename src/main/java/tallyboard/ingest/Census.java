package tallyboard.ingest;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is connected, and how many of them from where. Any thread. */
final class Census {
    /** More than any conference has rooms, times a few for those who come back before their old socket is dead. */
    static final int MOST = 1000;
    /** A whole venue may sit behind one address. */
    static final int MOST_FROM_ONE_ADDRESS = 128;

    private final Set<EncoderConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> addresses = new ConcurrentHashMap<>();

    /** Whether one more from there is welcome; it counts from now on. */
    boolean admit(InetAddress address) {
        if (connections.size() >= MOST) {
            return false;
        }
        int count = addresses.merge(address, 1, Integer::sum);
        if (count > MOST_FROM_ONE_ADDRESS) {
            leave(address);
            return false;
        }
        return true;
    }

    void add(EncoderConnection connection) {
        connections.add(connection);
    }

    void remove(EncoderConnection connection, InetAddress address) {
        if (connections.remove(connection)) {
            leave(address);
        }
    }

    Iterable<EncoderConnection> all() {
        return connections;
    }

    private void leave(InetAddress address) {
        addresses.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
