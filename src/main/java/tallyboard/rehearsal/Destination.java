package tallyboard.rehearsal;

import java.net.InetSocketAddress;
import tallyboard.rtmp.PublishTarget;
import tallyboard.rtmp.command.OfferedKey;
import tallyboard.stream.key.StreamKey;

/**
 * What a person types into an encoder: where to publish and with which key.
 *
 * @param server where the RTMP port listens
 * @param encoder what the encoder calls itself
 */
public record Destination(InetSocketAddress server, StreamKey key, String encoder) {
    private static final String APP = "live";

    /** The words for the server. The one place of this room that reads the key. */
    PublishTarget target() {
        var host = server.getHostString();
        var address = "rtmp://%s:%d/%s".formatted(host.contains(":") ? "[" + host + "]" : host, server.getPort(), APP);
        return new PublishTarget(APP, address, new OfferedKey(key.reveal()), encoder);
    }
}
