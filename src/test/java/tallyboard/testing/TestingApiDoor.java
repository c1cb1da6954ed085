package tallyboard.testing;

import java.io.IOException;
import tallyboard.stream.key.StreamKey;
import tallyboard.ui.settings.ApiDoor;

/** An API on this computer; each renewal counts its token up. */
public final class TestingApiDoor implements ApiDoor {
    /** The environment says the pair. */
    public boolean isFixed;

    /** The disk takes nothing. */
    public boolean isFull;

    private int renewals;

    @Override
    public String address() {
        return "http://127.0.0.1:8480";
    }

    @Override
    public String tokenId() {
        return "b3f0a1d2c4e5f60718293a4b5c6d7e0" + renewals;
    }

    @Override
    public StreamKey secret() {
        return new StreamKey("secret-of-the-api-" + renewals);
    }

    @Override
    public boolean isFixed() {
        return isFixed;
    }

    @Override
    public void renew() throws IOException {
        if (isFull) {
            throw new IOException("no space left");
        }
        renewals++;
    }
}
