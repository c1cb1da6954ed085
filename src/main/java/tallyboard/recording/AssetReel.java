package tallyboard.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.recording.tape.Reel;
import tallyboard.stream.asset.RecordedMedia;

/** Writes the parts of an asset, and tells where each fragment of them lies. */
final class AssetReel implements Reel {
    private final AssetFolder folder;
    private final WrittenMedia watcher;
    private Optional<PartFile> part = Optional.empty();

    AssetReel(AssetFolder folder, WrittenMedia watcher) {
        this.folder = folder;
        this.watcher = watcher;
    }

    @Override
    public void begin(InitSegment init) throws IOException {
        finishPart();
        write(init, folder.open(init));
    }

    @Override
    public void beginAnew(InitSegment init) throws IOException {
        finishPart();
        write(init, folder.openNext(init));
    }

    private void write(InitSegment init, PartFile opened) {
        part = Optional.of(opened);
        watcher.begun(folder.asset(), init, opened.path());
    }

    @Override
    public void append(Fragment fragment) throws IOException {
        long from = part.orElseThrow().append(fragment);
        watcher.written(folder.asset(), fragment, from);
    }

    @Override
    public void missed(RecordedMedia.Gap gap) {}

    @Override
    public void force() throws IOException {
        if (part.isPresent()) {
            part.get().force();
        }
    }

    @Override
    public void rest() throws IOException {
        finishPart();
    }

    /** Viewers are told before the index is written, which takes its time. */
    @Override
    public RecordedMedia finish() throws IOException {
        watcher.ended(folder.asset());
        finishPart();
        return folder.media();
    }

    @Override
    public OptionalLong freeBytes() {
        return folder.freeBytes();
    }

    private void finishPart() throws IOException {
        if (part.isPresent()) {
            try (var file = part.get()) {
                part = Optional.empty();
                file.finish();
            }
        }
    }
}
