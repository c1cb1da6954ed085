package tallyboard.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Moof;

/**
 * Reads which fragments the files of an asset hold, whether they still grow or are finished. Each reading goes on where
 * the last one stopped, so that a recording of hours is walked once. Not safe for several threads.
 */
public final class AssetFragments {
    private final AssetFolder folder;
    private int part;
    private long position;

    AssetFragments(AssetFolder folder) {
        this.folder = folder;
    }

    /** Told what is found, in order. */
    public interface Visitor {
        /** The next file begins. */
        void file(InitSegment init);

        /** A fragment that is whole. */
        void fragment(long from, long length, Duration start, Duration duration, boolean isKey);
    }

    /** Shows what has come since the last reading. */
    public void read(Visitor visitor) throws IOException {
        int parts = folder.parts();
        while (readPart(visitor) && part < parts) {
            part++;
            position = 0;
        }
    }

    /** False when there is no such part that can be read yet. */
    private boolean readPart(Visitor visitor) throws IOException {
        if (part == 0) {
            return true;
        }
        try (var file = FileChannel.open(folder.part(part), StandardOpenOption.READ)) {
            var head = PartHead.of(file);
            var start = head.isEmpty() ? Optional.<PartScan.Start>empty() : PartScan.start(file, head.get());
            if (start.isEmpty()) {
                return false;
            }
            var init = start.get().init();
            if (position == 0) {
                visitor.file(init);
                position = start.get().media();
            }
            position = PartScan.walk(
                    file, position, head.get().mediaLimit(), (moof, from, end) -> show(moof, from, end, init, visitor));
            return true;
        }
    }

    private static void show(Moof moof, long from, long end, InitSegment init, Visitor visitor) {
        boolean hasPictures = init.track(TrackKind.VIDEO).isPresent();
        var pictures = moof.runs().stream()
                .filter(run -> run.trackId() <= init.tracks().size())
                .filter(run -> !hasPictures || format(init, run).kind() == TrackKind.VIDEO)
                .findFirst();
        pictures.or(() -> moof.runs().stream().findFirst()).ifPresent(run -> {
            var format = format(init, run);
            var start = format.duration(run.time());
            boolean isKey = !hasPictures || pictures.isPresent() && run.startsWithKey();
            visitor.fragment(from, end - from, start, format.duration(run.end()).minus(start), isKey);
        });
    }

    private static TrackFormat format(InitSegment init, Moof.Run run) {
        return init.tracks().get(run.trackId() - 1);
    }

    /** The file of a part, counted from 1. */
    public Path file(int number) {
        return folder.part(number);
    }

    /** The file that holds the init segment of a part. */
    public Path init(int number) {
        return PartFile.initOf(folder.part(number));
    }
}
