package tallyboard.desk.takes;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import tallyboard.agenda.ledger.Take.Check;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** Reads finished recordings, one after the other. */
final class FileChecks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileChecks.class.getName());

    /** The engine counts what it wrote and the file what it holds: the last sample's length may be told apart. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final LedgerBook book;
    private final Recordings recordings;
    private final InstantSource clock;
    private final Map<AssetId, Double> running = new ConcurrentHashMap<>();
    private final Executor reading;
    private volatile boolean isClosed;

    FileChecks(LedgerBook book, Recordings recordings, InstantSource clock, Executor reading) {
        this.book = book;
        this.recordings = recordings;
        this.clock = clock;
        this.reading = reading;
    }

    void add(Asset asset) {
        if (running.putIfAbsent(asset.id(), 0.0) == null) {
            reading.execute(() -> check(asset));
        }
    }

    Optional<Double> progress(AssetId asset) {
        return Optional.ofNullable(running.get(asset));
    }

    private void check(Asset asset) {
        try {
            found(asset).ifPresent(check -> book.change(asset.id(), take -> take.with(check)));
        } finally {
            running.remove(asset.id());
        }
    }

    private Optional<Check> found(Asset asset) {
        try {
            var reading = recordings.read(asset.id(), share -> {
                running.put(asset.id(), share);
                return !isClosed;
            });
            return reading.map(r -> new Check(clock.instant(), r.length(), r.sha256(), problem(asset, r)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A recording could not be read", e);
            return Optional.of(new Check(clock.instant(), Duration.ZERO, List.of(), String.valueOf(e.getMessage())));
        }
    }

    private static String problem(Asset asset, Recordings.Reading reading) {
        var difference = reading.length().minus(asset.media().duration()).abs();
        return reading.problem().isEmpty() && difference.compareTo(TOLERANCE) > 0
                ? "it holds %d s where %d s were recorded"
                        .formatted(
                                reading.length().toSeconds(),
                                asset.media().duration().toSeconds())
                : reading.problem();
    }

    /** What is being read is left; it is read anew at the next start. */
    @Override
    public void close() {
        isClosed = true;
    }
}
