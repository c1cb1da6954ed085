package tallyboard.media.mp4;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;

/** Reads the tables of a {@code moov} the way a player does. */
final class MovieReading {

    /** A sample as the tables tell it. */
    record Row(long time, int duration, int offset, boolean key, long position, int size) {}

    /** An entry of the edit list: length in ms, media time or -1. */
    record Edit(long length, int mediaTime) {}

    /** What the tables say about one track. */
    record Track(int id, String handler, List<Edit> edits, long mediaDuration, List<Row> rows) {}

    private MovieReading() {}

    static List<Track> tracks(ByteBuffer moov) throws MalformedBoxException {
        var tracks = new ArrayList<Track>();
        for (var box : Box.first(Box.all(moov), "moov").children()) {
            if (box.type().equals("trak")) {
                tracks.add(track(box));
            }
        }
        return tracks;
    }

    private static Track track(Box trak) throws MalformedBoxException {
        int id = trak.inside("tkhd").content().getInt(12);
        var handler = new byte[4];
        trak.inside("mdia", "hdlr").content().get(8, handler);
        var edits = new ArrayList<Edit>();
        var list = trak.inside("edts", "elst").content().duplicate().position(8);
        while (list.hasRemaining()) {
            edits.add(new Edit(list.getInt(), list.getInt()));
            list.getInt();
        }
        long duration = trak.inside("mdia", "mdhd").content().getLong(24);
        return new Track(
                id, new String(handler, ISO_8859_1), edits, duration, rows(trak.inside("mdia", "minf", "stbl")));
    }

    private static List<Row> rows(Box tables) throws MalformedBoxException {
        var children = tables.children();
        boolean allKeys = children.stream().noneMatch(box -> box.type().equals("stss"));
        boolean hasOffsets = children.stream().anyMatch(box -> box.type().equals("ctts"));
        var sizes = numbers(Box.first(children, "stsz"), 12, 1, 0);
        var durations = expanded(Box.first(children, "stts"));
        var offsets = hasOffsets ? expanded(Box.first(children, "ctts")) : List.<Integer>of();
        var keys = new HashSet<>(allKeys ? List.of() : numbers(Box.first(children, "stss"), 8, 1, 0));
        var positions = positions(children, sizes);
        var rows = new ArrayList<Row>();
        long time = 0;
        for (int i = 0; i < sizes.size(); i++) {
            int offset = hasOffsets ? offsets.get(i) : 0;
            boolean key = allKeys || keys.contains(i + 1);
            rows.add(new Row(time, durations.get(i), offset, key, positions.get(i), sizes.get(i)));
            time += durations.get(i);
        }
        return rows;
    }

    private static List<Long> positions(List<Box> tables, List<Integer> sizes) throws MalformedBoxException {
        var stsc = Box.first(tables, "stsc");
        var firsts = numbers(stsc, 8, 3, 0);
        var counts = numbers(stsc, 8, 3, 1);
        var chunks = Box.first(tables, "co64").content().duplicate().position(8);
        var positions = new ArrayList<Long>();
        for (int chunk = 1; chunks.hasRemaining(); chunk++) {
            int entry = 0;
            while (entry + 1 < firsts.size() && firsts.get(entry + 1) <= chunk) {
                entry++;
            }
            long at = chunks.getLong();
            for (int i = 0; i < counts.get(entry); i++) {
                positions.add(at);
                at += sizes.get(positions.size() - 1);
            }
        }
        return positions;
    }

    private static List<Integer> expanded(Box table) {
        var counts = numbers(table, 8, 2, 0);
        var values = numbers(table, 8, 2, 1);
        var all = new ArrayList<Integer>();
        for (int i = 0; i < counts.size(); i++) {
            for (int n = 0; n < counts.get(i); n++) {
                all.add(values.get(i));
            }
        }
        return all;
    }

    private static List<Integer> numbers(Box table, int head, int columns, int column) {
        var numbers = new ArrayList<Integer>();
        for (int at = head + column * 4; at < table.content().limit(); at += columns * 4) {
            numbers.add(table.content().getInt(at));
        }
        return numbers;
    }
}
