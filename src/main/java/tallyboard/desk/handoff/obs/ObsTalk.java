package tallyboard.desk.handoff.obs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tallyboard.desk.handoff.obs.ObsTroubleException.Trouble;

/**
 * One connection to an OBS: says a message, waits for the next. Owns its socket and the client's threads until it is
 * closed; used by one thread. Nothing that is said or heard is logged.
 */
final class ObsTalk implements AutoCloseable {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int NOT_CLOSED = -1;

    private final HttpClient client;
    private final WebSocket socket;
    private final Ear ear;
    private final Duration patience;

    private ObsTalk(HttpClient client, WebSocket socket, Ear ear, Duration patience) {
        this.client = client;
        this.socket = socket;
        this.ear = ear;
        this.patience = patience;
    }

    /** What was heard: a message, or none that can be used, or that the other side has closed with a code. */
    private record Heard(Optional<JsonObject> message, int closeCode) {}

    /** @param patience how long each step may take */
    static ObsTalk with(ObsAddress at, Duration patience) throws ObsTroubleException {
        var client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        var ear = new Ear();
        try {
            var opening = client.newWebSocketBuilder().connectTimeout(patience).buildAsync(at.uri(), ear);
            return new ObsTalk(client, waited(opening, patience, Trouble.NOBODY_ANSWERS), ear, patience);
        } catch (ObsTroubleException e) {
            client.shutdownNow();
            throw e;
        }
    }

    void say(String message) throws ObsTroubleException {
        waited(socket.sendText(message, true), patience, Trouble.FELL_SILENT);
    }

    /** The next message with that operation; others are passed over. */
    JsonObject hear(int operation, Trouble otherwise) throws ObsTroubleException {
        for (var heard = next(); heard != null; heard = next()) {
            if (heard.closeCode() == ObsRequests.AUTHENTICATION_FAILED) {
                throw new ObsTroubleException(Trouble.WRONG_PASSWORD);
            }
            var message = heard.message();
            if (message.isEmpty()) {
                throw new ObsTroubleException(otherwise);
            }
            if (ObsRequests.operation(message.get()) == operation) {
                return ObsRequests.part(message.get(), "d");
            }
        }
        throw new ObsTroubleException(otherwise);
    }

    private @Nullable Heard next() {
        try {
            return ear.heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static <T> T waited(Future<T> future, Duration patience, Trouble otherwise) throws ObsTroubleException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            throw new ObsTroubleException(otherwise);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ObsTroubleException(otherwise);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    /** Puts whole messages together; called by the client's threads, one call at a time. */
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (text.length() + data.length() > MOST_CHARACTERS) {
                heard.add(new Heard(Optional.empty(), NOT_CLOSED));
                text.setLength(0);
                return null; // and ask for no more
            }
            text.append(data);
            if (last) {
                heard.add(new Heard(parsed(text.toString()), NOT_CLOSED));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add(new Heard(Optional.empty(), code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            heard.add(new Heard(Optional.empty(), NOT_CLOSED));
        }

        private static Optional<JsonObject> parsed(String text) {
            try {
                return JsonParser.parseString(text) instanceof JsonObject message
                        ? Optional.of(message)
                        : Optional.empty();
            } catch (JsonParseException _) {
                return Optional.empty();
            }
        }
    }
}
