package tallyboard.bench;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The installed desk from the command to the first painted window, looked for on the screen as a user does: most of the
 * window's pixels differ from the empty screen, and words are drawn on it. In turn with it an empty window of the same
 * runtime with a cache of its own, so that a slow computer is told from a slow desk.
 */
public final class StartBench {
    private static final Path IMAGE = Path.of("target/installer/tallyboard");
    private static final Path FOLDER = Path.of("target/bench");
    /** Made by {@code packaging/bench}: a cache takes classes from jars only. */
    private static final Path PEER = Path.of("target/bench-empty.jar");

    private static final Path PEER_CACHE = FOLDER.resolve("empty.aot");
    private static final int RUNS = 7;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    /** Letters have smooth edges: a painted window has at least so many shades, and a bare one two or three. */
    private static final int SHADES = 24;

    private static final int BAND = 160;

    private final Robot eye = new Robot();
    private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());

    private StartBench() throws Exception {}

    /** @param args how often each is started, if it is not 7 times */
    public static void main(String[] args) throws Exception {
        int runs = args.length == 0 ? RUNS : Integer.parseInt(args[0]);
        wipe(FOLDER);
        Files.createDirectories(FOLDER);
        new StartBench().measure(runs);
        System.exit(0);
    }

    private void measure(int runs) throws Exception {
        millis(peer("-XX:AOTCacheOutput=" + PEER_CACHE)); // keeps the cache when it ends
        var desk = new ArrayList<Long>();
        var empty = new ArrayList<Long>();
        for (int run = 0; run <= runs; run++) {
            long own = millis(desk(FOLDER.resolve("data" + run)));
            long other = millis(peer("-XX:AOTCache=" + PEER_CACHE));
            if (run == 0) {
                continue; // the disk reads everything for the first time
            }
            desk.add(own);
            empty.add(other);
            BenchWindow.say("run %d: desk %d ms, empty window %d ms (load %.1f)"
                    .formatted(run, own, other, BenchWindow.load()));
        }
        BenchWindow.say(
                "start: median of %d runs %d ms, best %d ms; empty window %d ms, best %d ms; ratio %.2f; wanted: 2000 ms"
                        .formatted(
                                runs,
                                median(desk),
                                desk.stream().mapToLong(Long::longValue).min().orElseThrow(),
                                median(empty),
                                empty.stream().mapToLong(Long::longValue).min().orElseThrow(),
                                (double) median(desk) / median(empty)));
    }

    private static List<String> desk(Path data) {
        return List.of(
                IMAGE.resolve("bin/tallyboard").toString(),
                "--rehearsal",
                "--data",
                data.toString(),
                "--rtmp",
                "127.0.0.1:0",
                "--http",
                "127.0.0.1:0");
    }

    private static List<String> peer(String cache) {
        return List.of(
                IMAGE.resolve("lib/runtime/bin/java").toString(),
                cache,
                "-Xlog:disable",
                "-cp",
                PEER.toString(),
                EmptyWindow.class.getName());
    }

    private long millis(List<String> command) throws Exception {
        int background = eye.getPixelColor(screen.width / 2, screen.height / 2).getRGB();
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("output.log").toFile())
                .start();
        try {
            while (!isPainted(background)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE_NANOS) {
                    throw new IllegalStateException("No window: see " + FOLDER.resolve("output.log"));
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - begun) / 1_000_000;
        } finally {
            Thread.sleep(1500); // what it still has to do it does before it is asked to end
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** Looks at the middle of the screen from top to bottom: to look at all of it takes a core away from what is measured. */
    private boolean isPainted(int background) {
        BufferedImage seen = eye.createScreenCapture(new Rectangle((screen.width - BAND) / 2, 0, BAND, screen.height));
        Set<Integer> shades = new HashSet<>();
        int painted = 0;
        int looked = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int colour = seen.getRGB(x, y);
                looked++;
                if (colour != background) {
                    painted++;
                    shades.add(colour);
                }
            }
        }
        return painted * 2 > looked && shades.size() >= SHADES;
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void wipe(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(StartBench::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
