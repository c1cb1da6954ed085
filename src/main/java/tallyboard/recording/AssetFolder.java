package tallyboard.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.MovieIndex;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.Recordings.Range;
import tallyboard.stream.asset.Recordings.Recovered;

/** The files of one asset: {@code part-1.mp4} with {@code part-1.init}, and so on. Holds nothing open. */
record AssetFolder(AssetId asset, Path folder, Disk disk) {
    /** A part and what its boxes tell. */
    record Part(Path path, PartScan scan, long bytes) {}

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

    List<Path> all() {
        var paths = new ArrayList<Path>();
        for (int i = 1; i <= parts(); i++) {
            paths.add(part(i));
        }
        return paths;
    }

    boolean isFinished() throws IOException {
        for (var path : all()) {
            if (!isFinished(path)) {
                return false;
            }
        }
        return true;
    }

    /** The index of the last part that holds media. */
    Optional<MovieIndex> lastPlayable() throws IOException {
        for (var path : all().reversed()) {
            var index = scan(path).map(part -> part.scan().index()).filter(found -> !found.isEmpty());
            if (index.isPresent()) {
                return index;
            }
        }
        return Optional.empty();
    }

    /** A file to write into: the same configuration goes on in the last part, another one begins the next. */
    PartFile open(InitSegment init) throws IOException {
        Files.createDirectories(folder);
        int parts = parts();
        var last = parts == 0 ? Optional.<Part>empty() : scan(part(parts));
        if (last.filter(part -> part.scan().canGoOnWith(init)).isPresent()) {
            return PartFile.reopen(disk, last.get().path(), last.get().scan());
        }
        return PartFile.create(disk, part(parts + 1), init);
    }

    /** The next part, whatever the last one holds. */
    PartFile openNext(InitSegment init) throws IOException {
        Files.createDirectories(folder);
        return PartFile.create(disk, part(parts() + 1), init);
    }

    /** What all parts hold together. The gaps are not in the files; the asset knows them. */
    RecordedMedia media() throws IOException {
        var playable = new ArrayList<Part>();
        for (var path : all()) {
            scan(path).filter(part -> !part.scan().index().isEmpty()).ifPresent(playable::add);
        }
        if (playable.isEmpty()) {
            return RecordedMedia.NOTHING;
        }
        var first = playable.getFirst().scan().index();
        var end = playable.stream().map(part -> part.scan().index().end()).max(Duration::compareTo);
        return new RecordedMedia(
                end.orElseThrow().minus(first.start()),
                playable.size(),
                playable.stream().mapToLong(Part::bytes).sum(),
                first.init().tracks().stream().map(Track::of).toList(),
                List.of());
    }

    /** Finishes what a killed process left; empty when everything was finished, or nothing of it can be played. */
    Optional<Recovered> recover() throws IOException {
        boolean wasUnfinished = false;
        var lastWritten = Instant.EPOCH;
        for (var path : all()) {
            lastWritten = Files.getLastModifiedTime(path).toInstant();
            if (!isFinished(path)) {
                wasUnfinished = true;
                try (var file = PartFile.open(disk, path)) {
                    file.finish();
                }
            }
        }
        if (parts() == 0) {
            delete();
            return Optional.empty();
        }
        var media = wasUnfinished ? media() : RecordedMedia.NOTHING;
        return media.parts() > 0 ? Optional.of(new Recovered(asset, media, lastWritten)) : Optional.empty();
    }

    /** The stretch on the timeline of the stream, on which the first part may begin later than at zero. */
    Range from(Range range) throws IOException {
        var first = scan(part(1)).map(part -> part.scan().index().start()).orElse(Duration.ZERO);
        return new Range(first.plus(range.from()), first.plus(range.until()));
    }

    OptionalLong freeBytes() {
        return disk.freeBytes(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
    }

    /** Deletes the last part first: what a kill leaves of it is an asset with fewer parts. */
    void delete() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static boolean isFinished(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return PartHead.of(channel).filter(PartHead::isFinished).isPresent();
        }
    }

    private static Optional<Part> scan(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long bytes = channel.size();
            return PartScan.of(channel).map(scan -> new Part(path, scan, bytes));
        }
    }
}
