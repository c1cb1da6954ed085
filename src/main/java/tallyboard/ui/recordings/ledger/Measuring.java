package tallyboard.ui.recordings.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.recordings.ledger.LedgerFacts.Measured;

/** Looks at what grows and at what is being read. Runs on the caller's thread, which it may block on the disk. */
public record Measuring(LiveStreams streams, Takes takes, Recordings recordings) {

    public List<Measured> of(List<Asset> moving) throws IOException {
        var found = new ArrayList<Measured>();
        for (var asset : moving) {
            found.add(asset.isLive() ? grown(asset) : read(asset));
        }
        return found;
    }

    private Measured grown(Asset asset) throws IOException {
        var length = streams.measurements(asset.stream()).map(Measurements::recorded);
        long bytes = 0;
        for (int part = 1; part <= Math.max(1, asset.media().parts()); part++) {
            var file = recordings.file(asset.id(), part);
            bytes += file.isPresent() && Files.exists(file.get()) ? Files.size(file.get()) : 0;
        }
        return new Measured(
                asset.id(),
                length.orElse(asset.media().duration()),
                Math.max(bytes, asset.media().bytes()),
                Optional.empty());
    }

    private Measured read(Asset asset) {
        return new Measured(asset.id(), asset.media().duration(), asset.media().bytes(), takes.checking(asset.id()));
    }
}
