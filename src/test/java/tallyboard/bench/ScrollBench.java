package tallyboard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Lanes that are scrolled without a stop, while they are measured anew twice a second: frames in a second. */
public final class ScrollBench {
    private static final int TRACKS = 40;
    private static final int SECONDS = 10;
    private static final int RUNS = 3;
    private static final long WARM_UP_MILLIS = 8000;
    /** From the first lane to the last and back takes so long. */
    private static final double ROUND_SECONDS = 6;

    private ScrollBench() {}

    /** @param args the number of tracks, if it is another than 40 */
    public static void main(String[] args) throws Exception {
        int tracks = args.length == 0 ? TRACKS : Integer.parseInt(args[0]);
        var window = BenchWindow.open(new ManyRooms(tracks));
        Thread.sleep(WARM_UP_MILLIS);
        var scroll = (ScrollPane) window.stage().getScene().lookup(".lanes-place .scroll-pane");
        for (int run = 1; run <= RUNS; run++) {
            double cpu = BenchWindow.cpuSeconds();
            var hand = new Hand(scroll);
            hand.scroll();
            BenchWindow.say(
                    "run %d: %.1f frames in a second, longest %.0f ms, 95 of 100 within %.0f ms, %.1f ms of work each (load %.1f)"
                            .formatted(
                                    run,
                                    hand.framesInASecond(),
                                    hand.millis(1),
                                    hand.millis(0.95),
                                    (BenchWindow.cpuSeconds() - cpu) * 1000 / hand.count(),
                                    BenchWindow.load()));
        }
        BenchWindow.say("scroll: %d tracks; wanted: 60 frames in a second".formatted(tracks));
        System.exit(0);
    }

    /** Moves the lanes a little at each pulse of the toolkit; a pulse comes when the frame before it is drawn. */
    private static final class Hand {
        private final ScrollPane scroll;
        private final List<Long> frames = new ArrayList<>();
        private final CountDownLatch done = new CountDownLatch(1);

        Hand(ScrollPane scroll) {
            this.scroll = scroll;
        }

        void scroll() throws InterruptedException {
            Scene scene = scroll.getScene();
            Runnable count = () -> frames.add(System.nanoTime());
            var timer = new AnimationTimer() {
                private long begun;

                @Override
                public void handle(long now) {
                    begun = begun == 0 ? now : begun;
                    double seconds = (now - begun) / 1e9;
                    double place = seconds % ROUND_SECONDS / ROUND_SECONDS * 2;
                    scroll.setVvalue(place <= 1 ? place : 2 - place);
                    if (seconds >= SECONDS) {
                        stop();
                        scene.removePostLayoutPulseListener(count);
                        done.countDown();
                    }
                }
            };
            Platform.runLater(() -> {
                scene.addPostLayoutPulseListener(count);
                timer.start();
            });
            done.await();
        }

        int count() {
            return frames.size();
        }

        double framesInASecond() {
            return (frames.size() - 1) / ((frames.getLast() - frames.getFirst()) / 1e9);
        }

        /** How long the frame took that is longer than that share of all. */
        double millis(double share) {
            var lengths = new ArrayList<Long>();
            for (int i = 1; i < frames.size(); i++) {
                lengths.add(frames.get(i) - frames.get(i - 1));
            }
            lengths.sort(Long::compare);
            return lengths.get((int) Math.min(lengths.size() - 1, lengths.size() * share)) / 1e6;
        }
    }
}
