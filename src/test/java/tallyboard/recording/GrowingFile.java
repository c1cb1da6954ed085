package tallyboard.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tallyboard.media.mp4.Placeholder;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;
import tallyboard.testing.NumberedMedia;

/**
 * A part as it is before it is finished, or what a kill leaves of it.
 *
 * @param boundaries where each top-level box ends
 * @param pieces the whole fragments
 */
record GrowingFile(byte[] bytes, List<Integer> boundaries, List<Piece> pieces) {
    /** A fragment: where it ends and what it holds. */
    record Piece(int end, List<String> pictures, List<String> sounds) {}

    /** The file as it was before its index was appended and its placeholder turned. */
    static GrowingFile before(byte[] finished) throws MalformedBoxException {
        var boxes = Box.all(ByteBuffer.wrap(finished));
        int placeholder = boxes.getFirst().content().limit() + 8;
        int index = boxes.getLast().content().limit() + 8;
        var bytes = Arrays.copyOf(finished, finished.length - index);
        Placeholder.free().get(bytes, placeholder, Placeholder.SIZE);
        return of(bytes);
    }

    /** Anything behind the last whole box is left aside. */
    static GrowingFile of(byte[] bytes) throws MalformedBoxException {
        var boundaries = new ArrayList<Integer>();
        var pieces = new ArrayList<Piece>();
        var all = ByteBuffer.wrap(bytes);
        int moof = 0;
        for (int at = 0; at + 8 <= bytes.length && at + all.getInt(at) <= bytes.length; at += all.getInt(at)) {
            int end = at + all.getInt(at);
            boundaries.add(end);
            if (bytes[at + 4] == 'm' && bytes[at + 5] == 'o') {
                moof = at;
            } else if (bytes[at + 4] == 'm') {
                pieces.add(piece(all, moof, end));
            }
        }
        return new GrowingFile(bytes, boundaries, pieces);
    }

    private static Piece piece(ByteBuffer file, int moof, int end) throws MalformedBoxException {
        var names = List.<List<String>>of(new ArrayList<>(), new ArrayList<>());
        for (var traf : Box.all(file.slice(moof, file.getInt(moof))).getFirst().children()) {
            if (traf.type().equals("traf")) {
                int track = traf.inside("tfhd").content().getInt(4);
                var run = traf.inside("trun").content();
                int position = moof + run.getInt(8);
                for (int i = 0; i < run.getInt(4); i++) {
                    int size = run.getInt(16 + i * 16);
                    names.get(track - 1).add(NumberedMedia.name(file.slice(position, size)));
                    position += size;
                }
            }
        }
        return new Piece(end, names.get(0), names.get(1));
    }

    /** The pieces that lie wholly before that position. */
    List<Piece> before(int position) {
        return pieces.stream().filter(piece -> piece.end <= position).toList();
    }

    byte[] cutAt(int position) {
        return Arrays.copyOf(bytes, position);
    }

    List<String> pictures() {
        return pictures(pieces);
    }

    static List<String> pictures(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.pictures.stream()).toList();
    }

    static List<String> sounds(List<Piece> pieces) {
        return pieces.stream().flatMap(piece -> piece.sounds.stream()).toList();
    }
}
