package tallyboard.relay;

import java.util.List;
import tallyboard.rtmp.PublishTarget;
import tallyboard.rtmp.command.OfferedKey;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetKey;

/** Splits where a target is into the words of RTMP: application, server address, publish name. */
final class Route {
    private static final String ENCODER = "Tallyboard";

    private Route() {}

    /**
     * With a key apart, the whole path is the application; without, its last part is the key, if it has more than one.
     *
     * @param codecs the four letters of those that come enhanced
     */
    static PublishTarget of(SimulcastTarget target, List<String> codecs) {
        var address = target.address().reveal();
        int path = address.indexOf('/', address.indexOf("://") + 3);
        var server = address.substring(0, path);
        var app = address.substring(path).replaceFirst("^/+", "");
        var key = target.key().map(TargetKey::reveal).orElse("");
        if (key.isEmpty()) {
            int query = app.indexOf('?');
            int end = app.lastIndexOf('/', query < 0 ? app.length() : query);
            key = end < 0 ? "" : app.substring(end + 1);
            app = end < 0 ? app : app.substring(0, end);
        }
        app = app.replaceFirst("/+$", "");
        return new PublishTarget(app, server + "/" + app, new OfferedKey(key), ENCODER, codecs);
    }
}
