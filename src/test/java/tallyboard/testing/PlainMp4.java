package tallyboard.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;

/** An MP4 as a player reads it: by the tables of its index and nothing else (ISO/IEC 14496-12). */
public record PlainMp4(List<String> topLevel, List<Track> tracks) {
    /** One track; times in ticks of its {@code timescale}, lengths of edits in milliseconds. */
    public record Track(String handler, int timescale, List<Edit> edits, List<Stored> samples) {
        public List<String> names() {
            return samples.stream().map(Stored::name).toList();
        }

        /** When the track is heard or seen first, in milliseconds from the start of the file. */
        public long startMillis() {
            return edits.stream()
                    .filter(edit -> edit.mediaTime < 0)
                    .mapToLong(Edit::length)
                    .sum();
        }
    }

    public record Edit(long length, int mediaTime) {}

    public record Stored(long time, int duration, int offset, boolean key, String name) {}

    public static PlainMp4 read(byte[] file) throws MalformedBoxException {
        var boxes = Box.all(ByteBuffer.wrap(file));
        var movie = Box.first(boxes, "moov");
        var tracks = new ArrayList<Track>();
        for (var box : movie.children()) {
            if (box.type().equals("trak")) {
                tracks.add(track(box, file));
            }
        }
        return new PlainMp4(boxes.stream().map(Box::type).toList(), tracks);
    }

    public Track track(String handler) {
        return tracks.stream()
                .filter(track -> track.handler.equals(handler))
                .findFirst()
                .orElseThrow();
    }

    public Track pictures() {
        return track("vide");
    }

    public Track sounds() {
        return track("soun");
    }

    private static Track track(Box trak, byte[] file) throws MalformedBoxException {
        var handler = trak.inside("mdia", "hdlr").content();
        var name = new StringBuilder();
        for (int i = 8; i < 12; i++) {
            name.append((char) handler.get(i));
        }
        int timescale = trak.inside("mdia", "mdhd").content().getInt(20);
        return new Track(name.toString(), timescale, edits(trak), samples(trak.inside("mdia", "minf", "stbl"), file));
    }

    private static List<Edit> edits(Box trak) throws MalformedBoxException {
        var list = trak.inside("edts", "elst").content();
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < list.getInt(4); i++) {
            edits.add(new Edit(list.getInt(8 + i * 12) & 0xFFFF_FFFFL, list.getInt(12 + i * 12)));
        }
        return edits;
    }

    private static List<Stored> samples(Box tables, byte[] file) throws MalformedBoxException {
        var sizes = tables.inside("stsz").content();
        int count = sizes.getInt(8);
        var durations = runs(Optional.of(tables.inside("stts")), count);
        var offsets = runs(find(tables, "ctts"), count);
        var keys = keys(tables);
        var positions = positions(tables, sizes, count);
        var samples = new ArrayList<Stored>();
        long time = 0;
        for (int i = 0; i < count; i++) {
            var payload = ByteBuffer.wrap(file, Math.toIntExact(positions[i]), sizes.getInt(12 + i * 4));
            boolean key = keys.isEmpty() || keys.get().contains(i + 1);
            samples.add(new Stored(time, durations[i], offsets[i], key, NumberedMedia.name(payload.slice())));
            time += durations[i];
        }
        return samples;
    }

    /** A table of "so many times that value", or zeros where there is none. */
    private static int[] runs(Optional<Box> table, int count) {
        var values = new int[count];
        if (table.isPresent()) {
            var rows = table.get().content();
            int at = 0;
            for (int row = 0; row < rows.getInt(4); row++) {
                for (int i = 0; i < rows.getInt(8 + row * 8); i++) {
                    values[at++] = rows.getInt(12 + row * 8);
                }
            }
            if (at != count) {
                throw new IllegalArgumentException(table.get().type() + " tells of " + at + " samples, not " + count);
            }
        }
        return values;
    }

    private static Optional<HashSet<Integer>> keys(Box tables) throws MalformedBoxException {
        var table = find(tables, "stss");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        var rows = table.get().content();
        var keys = new HashSet<Integer>();
        for (int i = 0; i < rows.getInt(4); i++) {
            keys.add(rows.getInt(8 + i * 4));
        }
        return Optional.of(keys);
    }

    private static long[] positions(Box tables, ByteBuffer sizes, int count) throws MalformedBoxException {
        var chunks = tables.inside("co64").content();
        var rows = tables.inside("stsc").content();
        var positions = new long[count];
        int sample = 0;
        int row = 0;
        for (int chunk = 1; chunk <= chunks.getInt(4); chunk++) {
            if (row + 1 < rows.getInt(4) && rows.getInt(8 + (row + 1) * 12) == chunk) {
                row++;
            }
            long position = chunks.getLong(8 + (chunk - 1) * 8);
            for (int i = 0; i < rows.getInt(12 + row * 12); i++, sample++) {
                positions[sample] = position;
                position += sizes.getInt(12 + sample * 4);
            }
        }
        return positions;
    }

    private static Optional<Box> find(Box parent, String type) throws MalformedBoxException {
        return parent.children().stream().filter(box -> box.type().equals(type)).findFirst();
    }
}
