package tallyboard.settings;

import java.io.IOException;
import java.net.Socket;

/** Tries whether somebody listens. */
public final class PortCheck {
    private static final int PATIENCE_MILLIS = 2000;

    private PortCheck() {}

    /** Whether a connection can be had there within two seconds; it is closed at once. Blocks. */
    public static boolean answers(HostPort there) {
        try (var socket = new Socket()) {
            socket.connect(there.socketAddress(), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
