package tallyboard.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page in a Chromium without a window, asked by its debugging protocol. It talks to this computer only. */
final class ChromiumPage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Process browser;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int asked;

    ChromiumPage(String address, Path folder) throws Exception {
        var port = folder.resolve("DevToolsActivePort");
        browser = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--autoplay-policy=no-user-gesture-required",
                        "--window-size=1280,720",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        address))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(debugger(port)), new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String debugger(Path port) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            if (Files.exists(port) && !Files.readAllLines(port).isEmpty()) {
                var list = URI.create(
                        "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json");
                var pages = client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString());
                for (var page : JsonParser.parseString(pages.body()).getAsJsonArray()) {
                    if (page.getAsJsonObject().get("type").getAsString().equals("page")) {
                        return page.getAsJsonObject()
                                .get("webSocketDebuggerUrl")
                                .getAsString();
                    }
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("Chromium did not start");
    }

    /** What the expression is in the page, as text. */
    String value(String expression) throws Exception {
        var ask = new JsonObject();
        ask.addProperty("expression", expression);
        ask.addProperty("returnByValue", true);
        var answer = call("Runtime.evaluate", ask).getAsJsonObject("result");
        return answer.has("value") ? answer.get("value").getAsString() : answer.toString();
    }

    byte[] screenshot() throws Exception {
        var answer = call("Page.captureScreenshot", new JsonObject());
        return Base64.getDecoder().decode(answer.get("data").getAsString());
    }

    private JsonObject call(String method, JsonObject params) throws Exception {
        var message = new JsonObject();
        message.addProperty("id", ++asked);
        message.addProperty("method", method);
        message.add("params", params);
        socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            var line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IOException("Chromium did not answer");
            }
            var answer = JsonParser.parseString(line).getAsJsonObject();
            if (answer.has("id") && answer.get("id").getAsInt() == asked) {
                return answer.getAsJsonObject("result");
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        client.close();
        browser.destroy();
        browser.waitFor();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
