package tallyboard;

import java.io.IOException;
import java.util.Map;
import tallyboard.api.ApiAccess;
import tallyboard.settings.Credentials;
import tallyboard.settings.DataFolder;
import tallyboard.stream.key.StreamKey;
import tallyboard.ui.settings.ApiDoor;

/** The pair that lets scripts in, and the way to another one. Safe for several threads. */
final class WiredApi implements ApiDoor {
    private final DataFolder folder;
    private final boolean isFixed;
    private volatile Credentials pair;
    private volatile String address = "";

    WiredApi(DataFolder folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.isFixed = Credentials.named(environment).isPresent();
        this.pair = Credentials.of(folder, environment);
    }

    /** Where it came to listen. */
    void listensAt(String there) {
        address = there;
    }

    ApiAccess access() {
        var now = pair;
        return new ApiAccess(now.tokenId(), now.tokenSecret());
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public String tokenId() {
        return pair.tokenId();
    }

    @Override
    public StreamKey secret() {
        return new StreamKey(pair.tokenSecret());
    }

    @Override
    public boolean isFixed() {
        return isFixed;
    }

    @Override
    public void renew() throws IOException {
        if (isFixed) {
            throw new IllegalStateException("the environment says the pair");
        }
        pair = Credentials.renew(folder);
    }
}
