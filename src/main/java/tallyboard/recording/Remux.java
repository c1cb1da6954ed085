package tallyboard.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.FrontLoading;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Moof;
import tallyboard.media.mp4.MovieIndex;
import tallyboard.media.mp4.Placeholder;
import tallyboard.media.mp4.box.MalformedBoxException;

/**
 * A file that is made of a finished part while it is sent, with its index in front: a head from memory, then stretches of
 * the part as they lie there. Nothing is copied and nothing encoded.
 *
 * @param part where the stretches are
 */
public record Remux(Path part, ByteBuffer head, List<Stretch> stretches) {
    /** Bytes of the part that follow each other in the file as well. */
    public record Stretch(long from, long length) {}

    public Remux {
        stretches = List.copyOf(stretches);
    }

    public long length() {
        return head.limit() + stretches.stream().mapToLong(Stretch::length).sum();
    }

    /** All of the part. */
    static Remux whole(Path part) throws IOException {
        var cut = Cut.whole(part);
        return new Remux(
                part,
                joined(cut.fileType(), cut.index(), cut.head()),
                List.of(new Stretch(cut.from(), cut.end() - cut.from())));
    }

    /** Its sound alone; empty when there is none. */
    static Optional<Remux> sound(Path part) throws IOException {
        try (var file = FileChannel.open(part, StandardOpenOption.READ)) {
            var outline = PartHead.of(file).orElseThrow(() -> new IOException("The recording has no head."));
            var scan = PartScan.of(file).orElseThrow(() -> new IOException("The recording has no index."));
            var init = scan.index().init();
            var sound = init.track(TrackKind.AUDIO);
            if (sound.isEmpty()) {
                return Optional.empty();
            }
            int track = init.tracks().indexOf(sound.get()) + 1;
            var alone = new InitSegment(List.of(sound.get()));
            return Optional.of(sound(part, file, outline, alone, track));
        } catch (MalformedBoxException e) {
            throw new IOException("The recording's index cannot be read.", e);
        }
    }

    private static Remux sound(Path part, FileChannel file, PartHead outline, InitSegment alone, int track)
            throws IOException, MalformedBoxException {
        var index = new MovieIndex(alone);
        var fileType = alone.fileType();
        var stretches = new ArrayList<Stretch>();
        var at = new long[] {fileType.limit() + Placeholder.SIZE};
        PartScan.visit(file, outline, (moof, from, end) -> {
            for (var run : moof.runs()) {
                if (run.trackId() == track) {
                    var moved = new Moof.Run(1, run.time(), 0, run.rows());
                    index.add(new Moof(moof.sequence(), List.of(moved)), at[0]);
                    stretches.add(new Stretch(from + run.dataOffset(), run.bytes()));
                    at[0] += run.bytes();
                }
            }
        });
        long media = at[0] - fileType.limit();
        var head = joined(fileType, FrontLoading.moved(index.movie()), Placeholder.mediaData(media));
        return new Remux(part, head, stretches);
    }

    private static ByteBuffer joined(ByteBuffer... parts) {
        int size = 0;
        for (var part : parts) {
            size += part.limit();
        }
        var all = ByteBuffer.allocate(size);
        for (var part : parts) {
            all.put(part.duplicate());
        }
        return all.flip();
    }
}
