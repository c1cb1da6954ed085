package tallyboard.mux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import tallyboard.api.ApiAccess;
import tallyboard.api.ApiServer;
import tallyboard.api.asset.AssetsResource;
import tallyboard.api.board.BoardStreamsResource;
import tallyboard.api.gate.Bearer;
import tallyboard.api.gate.RateLimits;
import tallyboard.api.video.LiveStreamsResource;
import tallyboard.api.video.SimulcastTargetsResource;
import tallyboard.engine.EngineStage;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreamsContract.Scene;
import tallyboard.stream.LiveStreamsContract.State;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.testing.InMemoryStreamStore;

/** An engine with its API on a real socket, and a remote client of it that has looked once. */
final class RemoteStage implements Scene {
    private static final ApiAccess ACCESS = new ApiAccess("desk-token", "a secret: with a colon");

    private final EngineStage stage = new EngineStage();
    private final StreamId id;
    private final ApiServer server;
    private final RemoteStreams remote;
    private final long before;

    RemoteStage(Account.Kind kind, State state) {
        id = stage.stream().id();
        set(state);
        server = serve();
        remote = new RemoteStreams(
                new Account(
                        kind, URI.create(server.address()), ACCESS.tokenId(), new TokenSecret(ACCESS.tokenSecret())),
                new InMemoryStreamStore(),
                stage.clock,
                Duration.ofSeconds(30));
        remote.tick();
        before = remote.recentLog(1).getFirst().id();
    }

    private void set(State state) {
        try {
            switch (state) {
                case IDLE -> {}
                case ON_AIR -> stage.live(stage.now(id));
                case IN_THE_WINDOW -> stage.live(stage.now(id)).loseConnection();
                case DISABLED -> stage.engine.disable(id);
            }
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private ApiServer serve() {
        try {
            var routes = Stream.of(
                            new LiveStreamsResource(stage.engine).routes(),
                            new SimulcastTargetsResource(stage.engine).routes(),
                            new AssetsResource(stage.engine, stage.recordings).routes(),
                            new BoardStreamsResource(stage.engine, stage.clock).routes())
                    .flatMap(List::stream)
                    .toList();
            return ApiServer.open(
                    new InetSocketAddress("127.0.0.1", 0),
                    (_, secret) -> Optional.of(Bearer.OWNER).filter(_ -> ACCESS.isGrantedTo(ACCESS.tokenId(), secret)),
                    new RateLimits(RateLimits.USUAL, () -> 0),
                    new Handler.Sequence(),
                    routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LiveStreams streams() {
        return remote;
    }

    @Override
    public StreamId id() {
        return id;
    }

    @Override
    public List<String> told() {
        return remote.log(before, 1000).stream()
                .map(LogEntry::fact)
                .map(fact -> fact.wireName().replace("video.live_stream.", "").replace("video.", ""))
                .filter(name -> !name.startsWith("tallyboard."))
                .toList();
    }

    @Override
    public void close() {
        remote.close();
        server.close();
    }
}
