package tallyboard.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the desk tells about its engine.
 *
 * @param rtmp the server address that encoders type, such as {@code rtmp://127.0.0.1:1935/live}
 * @param http where the REST API listens, such as {@code http://127.0.0.1:8480}
 * @param version of this program
 * @param data the folder that holds everything
 */
public record EngineFacts(String rtmp, String http, String version, Path data, boolean isRehearsal) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    /** The same, with encoders coming in there. */
    EngineFacts at(String server) {
        return new EngineFacts(server, http, version, data, isRehearsal);
    }

    /** Host and port of the ingest. */
    public String ingest() {
        return URI.create(rtmp).getAuthority();
    }

    /** Whether only encoders on this computer reach the ingest. */
    public boolean isIngestHere() {
        return isHere(rtmp);
    }

    /** Host and port of the REST API. */
    public String api() {
        return URI.create(http).getAuthority();
    }

    public boolean isApiHere() {
        return isHere(http);
    }

    private static boolean isHere(String address) {
        return HERE.contains(String.valueOf(URI.create(address).getHost()));
    }
}
