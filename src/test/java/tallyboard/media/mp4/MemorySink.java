package tallyboard.media.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.box.BoxHead;
import tallyboard.media.mp4.box.MalformedBoxException;

/** Keeps an output in memory and reads its packets back from the bytes that would be in the file. */
public final class MemorySink implements FragmentSink {

    /** A sample as the file tells it; times in ticks of its track. */
    public record Packet(
            int part, int track, TrackKind kind, long time, int duration, int offset, boolean key, ByteBuffer payload) {
        public long end() {
            return time + duration;
        }
    }

    private final List<String> story;
    private final String name;
    private final List<InitSegment> parts = new ArrayList<>();
    private final List<Integer> partOfFragment = new ArrayList<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private Optional<Footage> footage = Optional.empty();

    public MemorySink() {
        this("output", new ArrayList<>());
    }

    /** @param story hears "name begins" and "name ends" */
    public MemorySink(String name, List<String> story) {
        this.name = name;
        this.story = story;
    }

    @Override
    public void begin(InitSegment init) {
        assertFalse(hasEnded(), "nothing comes after the end");
        story.add(name + " begins");
        parts.add(init);
    }

    @Override
    public void fragment(Fragment fragment) {
        assertFalse(hasEnded(), "nothing comes after the end");
        assertFalse(parts.isEmpty(), "nothing comes before the beginning");
        fragments.add(fragment);
        partOfFragment.add(parts.size());
    }

    @Override
    public void end(Footage holds) {
        assertFalse(hasEnded(), "there is one end");
        story.add(name + " ends");
        footage = Optional.of(holds);
    }

    public boolean hasEnded() {
        return footage.isPresent();
    }

    public Footage footage() {
        return footage.orElseThrow();
    }

    public List<InitSegment> parts() {
        return parts;
    }

    public List<Fragment> fragments() {
        return fragments;
    }

    public List<Packet> packets(TrackKind kind) {
        return packets().stream().filter(packet -> packet.kind() == kind).toList();
    }

    public List<Packet> packets() {
        var packets = new ArrayList<Packet>();
        for (int i = 0; i < fragments.size(); i++) {
            readFragment(fragments.get(i), partOfFragment.get(i), packets);
        }
        return packets;
    }

    /** The bytes of a part as a live file holds them. */
    public byte[] file(int part) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, parts.get(part - 1).fileHead());
        for (int i = 0; i < fragments.size(); i++) {
            if (partOfFragment.get(i) == part) {
                fragments.get(i).gather().forEach(piece -> write(bytes, piece));
            }
        }
        return bytes.toByteArray();
    }

    private void readFragment(Fragment fragment, int part, List<Packet> into) {
        var bytes = new ByteArrayOutputStream();
        fragment.gather().forEach(piece -> write(bytes, piece));
        var whole = ByteBuffer.wrap(bytes.toByteArray());
        assertEquals(fragment.size(), whole.limit());
        try {
            int size = (int) BoxHead.read(whole).orElseThrow().size();
            var moof = Moof.read(whole.slice(0, size));
            assertEquals(fragment.sequence(), moof.sequence());
            for (var run : moof.runs()) {
                var kind = parts.get(part - 1).tracks().get(run.trackId() - 1).kind();
                long time = run.time();
                int at = run.dataOffset();
                for (int i = 0; i < run.count(); i++) {
                    var payload = whole.slice(at, run.size(i));
                    into.add(new Packet(
                            part, run.trackId(), kind, time, run.duration(i), run.offset(i), run.isKey(i), payload));
                    time += run.duration(i);
                    at += run.size(i);
                }
            }
        } catch (MalformedBoxException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(ByteArrayOutputStream into, ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        into.writeBytes(copy);
    }
}
