package tallyboard.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.FragmentSink;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;

/** Recordings that only have files: what the test puts into a folder as {@code ID-PART.mp4}. */
final class FolderRecordings implements Recordings {
    final List<AssetId> deleted = new ArrayList<>();

    private final Path folder;

    FolderRecordings(Path folder) {
        this.folder = folder;
    }

    Path path(AssetId id, int part) {
        return folder.resolve(id + "-" + part + ".mp4");
    }

    @Override
    public Optional<Path> file(AssetId id, int part) {
        return Optional.of(path(id, part)).filter(Files::exists);
    }

    @Override
    public FragmentSink open(AssetId id, Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FragmentSink spool(AssetId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Recovered> recover() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ResumePoint> resumePoint(AssetId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Path> export(AssetId id, Optional<Range> range, Path target, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Reading> read(AssetId id, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void trash(AssetId id) {
        delete(id);
    }

    @Override
    public void untrash(AssetId id) {}

    @Override
    public void deleteTrashed(AssetId id) {}

    @Override
    public void delete(AssetId id) {
        deleted.add(id);
    }

    @Override
    public long freeBytes() {
        throw new UnsupportedOperationException();
    }
}
