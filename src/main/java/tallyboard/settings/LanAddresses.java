package tallyboard.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The addresses by which other computers on the same network reach this one. Asks the system; nothing is sent. */
public final class LanAddresses {
    private LanAddresses() {}

    /** IPv4 as people type it, private networks first; empty when this computer is on no network. */
    public static List<String> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddresses::isUp)
                    .flatMap(each -> stream(each))
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException _) {
            return List.of(); // a system without interfaces is on no network
        }
    }

    private static Stream<InetAddress> stream(NetworkInterface card) {
        return Collections.list(card.getInetAddresses()).stream();
    }

    private static boolean isUp(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && !card.isPointToPoint();
        } catch (SocketException _) {
            return false; // it was pulled while we asked
        }
    }
}
