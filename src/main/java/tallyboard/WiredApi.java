package tallyboard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import tallyboard.api.ApiAccess;
import tallyboard.api.ApiRoutes;
import tallyboard.api.ApiServer;
import tallyboard.api.access.Tokens;
import tallyboard.api.gate.RateLimits;
import tallyboard.api.webhook.Courier;
import tallyboard.api.webhook.HttpCourier;
import tallyboard.api.webhook.Outbox;
import tallyboard.settings.Credentials;
import tallyboard.settings.DataFolder;
import tallyboard.store.Database;
import tallyboard.store.KeyCipher;
import tallyboard.store.api.SqliteApiTokenStore;
import tallyboard.store.api.SqliteSigningKeyStore;
import tallyboard.store.api.SqliteWebhookStore;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.sign.SigningKeys;
import tallyboard.ui.settings.ApiDoor;

/** What the API consists of, the pair that lets scripts in, and the way to another one. Safe for several threads. */
final class WiredApi implements ApiDoor, AutoCloseable {
    private final DataFolder folder;
    private final boolean isFixed;
    private final Database database;
    private final SigningKeys signingKeys;
    private final Outbox outbox;
    private volatile Credentials pair;
    private volatile String address = "";

    /** Tells webhooks from now on; in a rehearsal nothing of it leaves this computer. */
    WiredApi(
            DataFolder folder,
            Map<String, String> environment,
            Database database,
            KeyCipher cipher,
            LiveStreams streams,
            boolean isRehearsal,
            InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.database = database;
        this.signingKeys = new SigningKeys(new SqliteSigningKeyStore(database));
        this.isFixed = Credentials.named(environment).isPresent();
        this.pair = Credentials.of(folder, environment);
        var courier = isRehearsal ? Courier.keepingAll() : new HttpCourier();
        this.outbox = new Outbox(new SqliteWebhookStore(database, cipher), streams, courier, clock);
    }

    /** The keys that let viewers play what is signed. */
    SigningKeys signingKeys() {
        return signingKeys;
    }

    ApiServer open(
            InetSocketAddress at, Handler viewers, LiveStreams streams, Recordings recordings, InstantSource clock)
            throws IOException {
        var tokens = new Tokens(this::access, new SqliteApiTokenStore(database));
        return ApiServer.open(
                at,
                tokens::bearer,
                new RateLimits(RateLimits.USUAL, System::nanoTime),
                viewers,
                new ApiRoutes(streams, recordings, signingKeys, outbox, tokens, clock).all());
    }

    /** Where it came to listen. */
    void listensAt(String there) {
        address = there;
    }

    private ApiAccess access() {
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

    @Override
    public void close() {
        outbox.close();
    }
}
