package tallyboard.desk.handoff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An OBS as far as obs-websocket 5 shows one, on a real socket of this computer. */
public final class TestingObs implements AutoCloseable {
    private static final String SALT = "PZVbYpvAnZut2SS6JNJytDm9";
    private static final String CHALLENGE = "ztTBnnuqrqaKDzRM3xcVdbYm";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final ServerSocket door;
    private final Optional<String> password;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean isStreaming;
    private volatile boolean isSilentAfterSetting;
    private volatile UnaryOperator<String> keeping = UnaryOperator.identity();
    private volatile JsonObject target = new JsonObject();

    public TestingObs(Optional<String> password) throws IOException {
        this.password = password;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("testing-obs").start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void stream() {
        isStreaming = true;
    }

    /** It takes a target and is never heard of again. */
    public void fallSilentAfterSetting() {
        isSilentAfterSetting = true;
    }

    /** It keeps another key than it was told. */
    public void tamper(UnaryOperator<String> with) {
        keeping = with;
    }

    public String key() {
        return target.has("key") ? target.get("key").getAsString() : "";
    }

    public String server() {
        return target.has("server") ? target.get("server").getAsString() : "";
    }

    /** The kinds of requests, in their order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        while (!door.isClosed()) {
            try (var socket = door.accept()) {
                serve(socket);
            } catch (IOException | GeneralSecurityException _) {
                // the client has gone, or the test is over
            }
        }
    }

    private void serve(Socket socket) throws IOException, GeneralSecurityException {
        var in = new DataInputStream(socket.getInputStream());
        var out = socket.getOutputStream();
        shakeHands(in, out);
        var challenge = password.map(
                        _ -> ",\"authentication\":{\"challenge\":\"%s\",\"salt\":\"%s\"}".formatted(CHALLENGE, SALT))
                .orElse("");
        send(out, "{\"op\":0,\"d\":{\"obsWebSocketVersion\":\"5.5.4\",\"rpcVersion\":1%s}}".formatted(challenge));
        for (var message = receive(in); message.isPresent(); message = receive(in)) {
            var json = JsonParser.parseString(message.get()).getAsJsonObject();
            var said = json.getAsJsonObject("d");
            if (json.get("op").getAsInt() == 1) {
                if (!isRight(said)) {
                    close(out, 4009);
                    return;
                }
                send(out, "{\"op\":2,\"d\":{\"negotiatedRpcVersion\":1}}");
                send(out, "{\"op\":5,\"d\":{\"eventType\":\"SomethingElse\",\"eventIntent\":1}}");
            } else if (!answer(out, said)) {
                return;
            }
        }
    }

    private boolean isRight(JsonObject identify) throws GeneralSecurityException {
        return password.isEmpty()
                || identify.has("authentication")
                        && identify.get("authentication")
                                .getAsString()
                                .equals(hashed(hashed(password.get() + SALT) + CHALLENGE));
    }

    private boolean answer(OutputStream out, JsonObject request) throws IOException {
        var type = request.get("requestType").getAsString();
        heard.add(type);
        var data = new JsonObject();
        switch (type) {
            case "GetStreamStatus" -> data.addProperty("outputActive", isStreaming);
            case "SetStreamServiceSettings" -> {
                target = request.getAsJsonObject("requestData")
                        .getAsJsonObject("streamServiceSettings")
                        .deepCopy();
                target.addProperty("key", keeping.apply(key()));
                if (isSilentAfterSetting) {
                    return false;
                }
            }
            case "GetStreamServiceSettings" -> {
                data.addProperty("streamServiceType", "rtmp_custom");
                data.add("streamServiceSettings", target);
            }
            default -> throw new IllegalStateException(type);
        }
        var answer = new JsonObject();
        answer.addProperty("requestType", type);
        answer.add("requestId", request.get("requestId"));
        var status = new JsonObject();
        status.addProperty("result", true);
        status.addProperty("code", 100);
        answer.add("requestStatus", status);
        answer.add("responseData", data);
        var message = new JsonObject();
        message.addProperty("op", 7);
        message.add("d", answer);
        send(out, message.toString());
        return true;
    }

    private static void shakeHands(DataInputStream in, OutputStream out) throws IOException, GeneralSecurityException {
        var offered = "";
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                offered = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        var sha1 = MessageDigest.getInstance("SHA-1")
                .digest((offered + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII));
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(sha1) + "\r\n\r\n")
                .getBytes(US_ASCII));
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static Optional<String> receive(DataInputStream in) throws IOException {
        int first = in.read();
        if (first != TEXT) {
            return Optional.empty();
        }
        int length = in.read() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        var mask = in.readNBytes(4);
        var bytes = in.readNBytes(length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i % mask.length];
        }
        return Optional.of(new String(bytes, UTF_8));
    }

    private static void send(OutputStream out, String message) throws IOException {
        frame(out, TEXT, message.getBytes(UTF_8));
    }

    private static void close(OutputStream out, int code) throws IOException {
        frame(out, CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    private static void frame(OutputStream out, int kind, byte[] payload) throws IOException {
        var head = new ArrayList<Integer>(List.of(kind));
        if (payload.length < 126) {
            head.add(payload.length);
        } else {
            head.addAll(List.of(126, payload.length >> 8, payload.length & 0xff));
        }
        for (int b : head) {
            out.write(b);
        }
        out.write(payload);
        out.flush();
    }

    private static String hashed(String text) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
