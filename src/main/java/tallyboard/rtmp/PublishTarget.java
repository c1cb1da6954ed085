package tallyboard.rtmp;

import java.util.List;
import tallyboard.rtmp.command.OfferedKey;

/**
 * Where a client publishes to.
 *
 * @param app     the application name, {@code live}
 * @param tcUrl   the server address without the key, {@code rtmp://host:port/live}
 * @param key     the publish name
 * @param encoder what the client calls itself
 * @param codecs  the four letters of those that come enhanced, so that the server knows; empty where all is as always
 */
public record PublishTarget(String app, String tcUrl, OfferedKey key, String encoder, List<String> codecs) {
    public PublishTarget {
        codecs = List.copyOf(codecs);
    }

    public PublishTarget(String app, String tcUrl, OfferedKey key, String encoder) {
        this(app, tcUrl, key, encoder, List.of());
    }
}
