package tallyboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From glass to glass: ffmpeg paints the time of the computer into each picture and encodes it for low delay, the program
 * takes it in, a Chromium shows the monitor page, and a script in the page reads the time back from each picture when it is
 * to be seen. All on one computer, so with one clock.
 */
public final class LatencyBench {
    private static final Path FOLDER = Path.of("target/bench-latency");
    private static final int SETTLE_SECONDS = 15;
    private static final int SECONDS = 30;
    private static final String ID = "bench";
    private static final String SECRET = "of this bench only";
    /** In hundredths of a second, as a Gray code: read while it changes it is one off, and never far. */
    private static final int BITS = 12;

    private static final int BLOCK = 40;

    private static final String READER = """
            (() => {
              const picture = document.getElementById('picture');
              const canvas = document.createElement('canvas');
              canvas.width = 640; canvas.height = 360;
              const paper = canvas.getContext('2d', { willReadFrequently: true });
              window.lags = [];
              picture.requestVideoFrameCallback(function read(_, frame) {
                paper.drawImage(picture, 0, 0, 640, 360);
                let code = 0;
                let bit = 0;
                for (let k = BITS - 1; k >= 0; k--) {
                  const at = paper.getImageData(k * BLOCK + BLOCK / 2, BLOCK / 2, 1, 1).data;
                  bit ^= at[1] > 127 ? 1 : 0;
                  code = code * 2 + bit;
                }
                const all = 2 ** BITS;
                const shown = (performance.timeOrigin + frame.expectedDisplayTime) / 10;
                window.lags.push((((shown - code) % all) + all) % all * 10);
                picture.requestVideoFrameCallback(read);
              });
            })()""".replace("BITS", "" + BITS).replace("BLOCK", "" + BLOCK);

    private final List<Process> started = new ArrayList<>();

    private LatencyBench() {}

    /** @param args for how many seconds pictures are read, if it is not 30 */
    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? SECONDS : Integer.parseInt(args[0]);
        wipe();
        Files.createDirectories(FOLDER.resolve("browser"));
        var bench = new LatencyBench();
        try {
            bench.measure(seconds);
        } finally {
            for (var process : bench.started) {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private void measure(int seconds) throws Exception {
        var serve = new ProcessBuilder(program())
                .redirectError(FOLDER.resolve("serve.log").toFile());
        serve.environment().put("TALLYBOARD_TOKEN_ID", ID);
        serve.environment().put("TALLYBOARD_TOKEN_SECRET", SECRET);
        var program = serve.start();
        started.add(program);
        BufferedReader said = program.inputReader();
        var ready = JsonParser.parseString(said.readLine()).getAsJsonObject();
        var http = ready.get("http").getAsString();
        var stream = create(http);
        var rtmp = ready.get("rtmp").getAsString() + "/" + stream.key;
        started.add(new ProcessBuilder(encoder(rtmp))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("ffmpeg.log").toFile())
                .start());
        try (var page =
                new ChromiumPage(http + "/monitor/" + stream.playbackId + "#Latency", FOLDER.resolve("browser"))) {
            Thread.sleep(SETTLE_SECONDS * 1000L);
            page.value(READER);
            Thread.sleep(seconds * 1000L);
            var lags = Arrays.stream(page.value("window.lags.join(' ')").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .sorted()
                    .toArray();
            var own = page.value("document.getElementById('latency').textContent");
            var lost = page.value(
                    "String(document.getElementById('picture').getVideoPlaybackQuality().droppedVideoFrames)");
            Files.write(FOLDER.resolve("monitor.png"), page.screenshot());
            BenchWindow.say(
                    "latency: glass to glass %.2f s (middle), %.2f s (95th of 100), %d pictures read; wanted: 2.0 s, better 1.2 s"
                            .formatted(at(lags, 0.5), at(lags, 0.95), lags.length));
            BenchWindow.say(
                    "         the page itself says \"%s\", which leaves out the encoder; %s pictures dropped (load %.1f)"
                            .formatted(own, lost, BenchWindow.load()));
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1000;
    }

    private static List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "tallyboard.Main",
                "serve",
                "--data",
                FOLDER.resolve("data").toString(),
                "--rtmp",
                "127.0.0.1:0",
                "--http",
                "127.0.0.1:0");
    }

    private static List<String> encoder(String to) {
        var code = new StringBuilder("drawbox=x=0:y=0:w=" + BITS * BLOCK + ":h=" + BLOCK + ":color=black:t=fill");
        IntStream.range(0, BITS)
                .forEach(bit -> code.append(",drawbox=x=" + bit * BLOCK + ":y=0:w=" + BLOCK + ":h=" + BLOCK
                        + ":color=white:t=fill:enable='" + isSet(bit) + "'"));
        var arguments = "ffmpeg -nostdin -loglevel warning -re -f lavfi -i testsrc2=size=640x360:rate=30"
                + " -re -f lavfi -i sine=sample_rate=48000 -c:v libx264 -preset ultrafast -tune zerolatency -g 60"
                + " -pix_fmt yuv420p -b:v 1500k -c:a aac -f flv -flvflags no_duration_filesize";
        var command = new ArrayList<>(List.of(arguments.split(" ")));
        command.addAll(List.of("-vf", code.toString(), to));
        return command;
    }

    /** Each bit of a Gray code differs from the next higher of the number; the highest has none above it. */
    private static String isSet(int bit) {
        var top = "mod(floor(time(0)*100/" + (1 << bit) + "),2)";
        return bit == BITS - 1 ? top : "mod(floor((time(0)*100+" + (1 << bit) + ")/" + (2 << bit) + "),2)";
    }

    private record Room(String key, String playbackId) {}

    private static Room create(String http) throws Exception {
        var token = Base64.getEncoder().encodeToString((ID + ":" + SECRET).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(http + "/video/v1/live-streams"))
                .header("Authorization", "Basic " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"latency_mode\":\"low\",\"playback_policy\":\"public\",\"new_asset_settings\":{}}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IOException(answer.body());
            }
            var data = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("data");
            var id = data.getAsJsonArray("playback_ids").get(0).getAsJsonObject();
            return new Room(data.get("stream_key").getAsString(), id.get("id").getAsString());
        }
    }

    private static void wipe() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var old = Files.walk(FOLDER)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
