package tallyboard.bench;

/** Streams that are measured anew twice a second: the share of one core that the window takes. */
public final class LoadBench {
    private static final int STREAMS = 200;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 15;
    private static final int RUNS = 3;

    private LoadBench() {}

    /** @param args the number of streams, if it is another than 200 */
    public static void main(String[] args) throws Exception {
        int streams = args.length == 0 ? STREAMS : Integer.parseInt(args[0]);
        BenchWindow.open(new ManyRooms(streams));
        Thread.sleep(WARM_UP_SECONDS * 1000L);
        double best = Double.MAX_VALUE;
        for (int run = 1; run <= RUNS; run++) {
            double before = BenchWindow.cpuSeconds();
            long begun = System.nanoTime();
            Thread.sleep(SECONDS * 1000L);
            double share = (BenchWindow.cpuSeconds() - before) / ((System.nanoTime() - begun) / 1e9);
            best = Math.min(best, share);
            BenchWindow.say("run %d: %.1f %% of one core (load %.1f)".formatted(run, share * 100, BenchWindow.load()));
        }
        BenchWindow.say("load: %d streams, twice a second: %.1f %% of one core; wanted: under 15 %%"
                .formatted(streams, best * 100));
        System.exit(0);
    }
}
