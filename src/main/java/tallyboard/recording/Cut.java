package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.FrontLoading;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Moof;
import tallyboard.media.mp4.MovieIndex;
import tallyboard.media.mp4.Placeholder;
import tallyboard.media.mp4.box.MalformedBoxException;
import tallyboard.stream.asset.Recordings.Range;

/**
 * What of a finished part goes into a copy: which bytes of its media, and the index for them.
 *
 * @param from where the fragments that are copied begin in the part
 * @param end behind the last of them
 * @param index for a file in which it stands before the media
 * @param head what stands before the fragments: the head of an {@code mdat}, and what of the part is copied with it
 */
record Cut(Path part, ByteBuffer fileType, ByteBuffer index, ByteBuffer head, long from, long end) {
    long bytes() {
        return fileType.limit() + index.limit() + head.limit() + end - from;
    }

    /** The whole part. */
    static Cut whole(Path part) throws IOException {
        try (var file = FileChannel.open(part, StandardOpenOption.READ)) {
            var head = head(file);
            int size = Math.toIntExact(file.size() - head.mediaLimit());
            var index = FrontLoading.moved(PartHead.read(file, head.mediaLimit(), size));
            return new Cut(
                    part, fileType(file, head), index, ByteBuffer.allocate(0), head.placeholder(), head.mediaLimit());
        } catch (MalformedBoxException e) {
            throw unreadable(e);
        }
    }

    /** As much of the part as lies in the range of stream time; empty when nothing does. */
    static Optional<Cut> of(Path part, Range range) throws IOException {
        try (var file = FileChannel.open(part, StandardOpenOption.READ)) {
            var head = head(file);
            var scan = PartScan.of(file).orElseThrow(() -> unreadable(new IOException("no index")));
            var stretch = new Stretch(scan.index().init(), range);
            PartScan.visit(file, head, stretch::see);
            if (stretch.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(cut(part, file, head, stretch, scan.index().init()));
        } catch (MalformedBoxException e) {
            throw unreadable(e);
        }
    }

    private static Cut cut(Path part, FileChannel file, PartHead head, Stretch stretch, InitSegment init)
            throws IOException, MalformedBoxException {
        var fileType = fileType(file, head);
        var media = Placeholder.mediaData(Placeholder.SIZE + stretch.end - stretch.from);
        var index = new MovieIndex(init);
        long shift = fileType.limit() + media.limit() - stretch.from;
        PartScan.visit(file, head, (moof, from, end) -> {
            if (from >= stretch.from && end <= stretch.end) {
                index.add(moof, from + shift);
            }
        });
        return new Cut(part, fileType, FrontLoading.moved(index.movie()), media, stretch.from, stretch.end);
    }

    private static PartHead head(FileChannel file) throws IOException {
        return PartHead.of(file).orElseThrow(() -> unreadable(new IOException("no head")));
    }

    private static ByteBuffer fileType(FileChannel file, PartHead head) throws IOException {
        return PartHead.read(file, 0, (int) head.placeholder());
    }

    private static IOException unreadable(Exception e) {
        return new IOException("The recording's index cannot be read.", e);
    }

    /** Finds where a range begins and ends among the fragments of a part. */
    private static final class Stretch {
        private final InitSegment init;
        private final Range range;
        private long from = -1;
        private long end = -1;

        Stretch(InitSegment init, Range range) {
            this.init = init;
            this.range = range;
        }

        boolean isEmpty() {
            return from < 0 || end < 0;
        }

        void see(Moof moof, long at, long behind) {
            var leading = leading(moof);
            var first = leading.or(() -> moof.runs().stream().findFirst());
            if (first.isEmpty() || time(first.get()).compareTo(range.until()) >= 0) {
                return;
            }
            boolean isBeforeTheRange = time(first.get()).compareTo(range.from()) <= 0;
            if (leading.filter(Moof.Run::startsWithKey).isPresent() && (isBeforeTheRange || from < 0)) {
                from = at;
            }
            if (from >= 0 && end(first.get()).compareTo(range.from()) > 0) {
                end = behind;
            }
        }

        private Optional<Moof.Run> leading(Moof moof) {
            boolean hasPictures = init.track(TrackKind.VIDEO).isPresent();
            return moof.runs().stream()
                    .filter(run -> !hasPictures || format(run).kind() == TrackKind.VIDEO)
                    .findFirst();
        }

        private Duration time(Moof.Run run) {
            return format(run).duration(run.time());
        }

        private Duration end(Moof.Run run) {
            return format(run).duration(run.end());
        }

        private TrackFormat format(Moof.Run run) {
            return init.tracks().get(run.trackId() - 1);
        }
    }
}
