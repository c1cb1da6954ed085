package tallyboard.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.Recordings.Recovered;

/** The files of one asset: {@code part-1.mp4}, {@code part-1.init}, and so on. */
record AssetFolder(AssetId asset, Path folder) {
    /** A part and what its boxes tell. */
    record Part(Path path, PartScan scan, long bytes) {
        long mediaBytes() {
            return scan.mediaEnd() - scan.placeholder();
        }
    }

    Path part(int number) {
        return folder.resolve("part-" + number + ".mp4");
    }

    int parts() {
        int count = 0;
        while (Files.exists(part(count + 1))) {
            count++;
        }
        return count;
    }

    Optional<Part> lastPart() throws IOException {
        return parts() == 0 ? Optional.empty() : scan(part(parts()));
    }

    List<Part> scanAll() throws IOException {
        var all = new ArrayList<Part>();
        for (int i = 1; i <= parts(); i++) {
            scan(part(i)).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Part> scan(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long bytes = channel.size();
            return PartScan.of(channel).map(scan -> new Part(path, scan, bytes));
        }
    }

    /** What all parts hold together. The gaps are not in the files; the asset knows them. */
    RecordedMedia media() throws IOException {
        var all = scanAll();
        if (all.isEmpty()) {
            return RecordedMedia.NOTHING;
        }
        var start = all.getFirst().scan().index().start();
        var end = all.stream().map(part -> part.scan().index().end()).max(Duration::compareTo);
        return new RecordedMedia(
                end.orElse(start).minus(start),
                all.size(),
                all.stream().mapToLong(Part::bytes).sum(),
                all.getFirst().scan().index().init().tracks().stream()
                        .map(Track::of)
                        .toList(),
                List.of());
    }

    /** Finishes what a killed process left; empty when everything was finished, or nothing of it can be played. */
    Optional<Recovered> recover() throws IOException {
        boolean wasUnfinished = false;
        var lastWritten = Instant.EPOCH;
        for (int i = 1; i <= parts(); i++) {
            try (var channel = FileChannel.open(part(i), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                lastWritten = Files.getLastModifiedTime(part(i)).toInstant();
                if (PartScan.of(channel).filter(PartScan::isFinished).isEmpty()) {
                    wasUnfinished = true;
                    PartFile.finish(part(i), channel);
                }
            }
        }
        var media = media();
        return wasUnfinished && media.parts() > 0
                ? Optional.of(new Recovered(asset, media, lastWritten))
                : Optional.empty();
    }
}
