package tallyboard.rtmp;

import tallyboard.rtmp.command.OfferedKey;

/**
 * Where a client publishes to.
 *
 * @param app     the application name, {@code live}
 * @param tcUrl   the server address without the key, {@code rtmp://host:port/live}
 * @param key     the publish name
 * @param encoder what the client calls itself
 */
public record PublishTarget(String app, String tcUrl, OfferedKey key, String encoder) {}
