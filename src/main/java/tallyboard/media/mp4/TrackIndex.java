package tallyboard.media.mp4;

import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.box.BoxWriter;

/** The sample tables of one track, filled run by run (14496-12, 8.6 and 8.7). Times are in ticks of the track. */
final class TrackIndex {

    private final TrackFormat format;
    private final Ints durations = new Ints();
    private final Ints offsets = new Ints();
    private final Ints sizes = new Ints();
    private final Ints keys = new Ints();
    private final Longs chunks = new Longs();
    private final Ints chunkSamples = new Ints();
    private long firstTime;
    private long lastTime;
    private long lastPresented;
    private int lastDuration;
    private long firstPresented = Long.MAX_VALUE;
    private long presentedUntil = Long.MIN_VALUE;

    TrackIndex(TrackFormat format) {
        this.format = format;
    }

    TrackFormat format() {
        return format;
    }

    int count() {
        return sizes.size();
    }

    boolean isEmpty() {
        return count() == 0;
    }

    /** @param position of the run's first byte in the file */
    void add(Moof.Run run, long position) {
        chunks.add(position);
        chunkSamples.add(run.count());
        long time = run.time();
        for (int i = 0; i < run.count(); i++) {
            addSample(time, run.offset(i));
            sizes.add(run.size(i));
            if (run.isKey(i)) {
                keys.add(count());
            }
            lastDuration = run.duration(i);
            time += lastDuration;
        }
    }

    private void addSample(long time, int offset) {
        if (isEmpty()) {
            firstTime = time;
        } else {
            // Where the encoder was away the next run begins later: the sample before stands for that time.
            lasted(Math.clamp(time - lastTime, 0, Integer.MAX_VALUE));
        }
        lastTime = time;
        lastPresented = time + offset;
        firstPresented = Math.min(firstPresented, lastPresented);
        offsets.addToRuns(offset);
    }

    private void lasted(int duration) {
        durations.addToRuns(duration);
        presentedUntil = Math.max(presentedUntil, lastPresented + duration);
    }

    /** After the last run: its last sample lasts as long as it says. Called once. */
    void close() {
        if (!isEmpty()) {
            lasted(lastDuration);
        }
    }

    /** First instant of the track that is shown or heard. */
    long firstPresented() {
        return firstPresented;
    }

    long presentedUntil() {
        return presentedUntil;
    }

    /** First presented instant, counted from the first decoding time: what the edit list calls media time. */
    long mediaTime() {
        return firstPresented - firstTime;
    }

    long firstTime() {
        return firstTime;
    }

    long decodedUntil() {
        return lastTime + lastDuration;
    }

    long decodedDuration() {
        return decodedUntil() - firstTime;
    }

    void writeTables(BoxWriter writer) {
        writer.openFull("stts", 0, 0).u32(durations.size() / 2);
        durations.writeTo(writer);
        writer.close();
        if (offsets.size() > 2 || offsets.get(1) != 0) {
            writer.openFull("ctts", 1, 0).u32(offsets.size() / 2);
            offsets.writeTo(writer);
            writer.close();
        }
        if (format.kind() == TrackKind.VIDEO) {
            writer.openFull("stss", 0, 0).u32(keys.size());
            keys.writeTo(writer);
            writer.close();
        }
        writeChunkSizes(writer);
        writer.openFull("stsz", 0, 0).u32(0).u32(sizes.size());
        sizes.writeTo(writer);
        writer.close();
        writer.openFull("co64", 0, 0).u32(chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            writer.u64(chunks.get(i));
        }
        writer.close();
    }

    private void writeChunkSizes(BoxWriter writer) {
        var rows = new Ints();
        for (int i = 0; i < chunkSamples.size(); i++) {
            if (i == 0 || chunkSamples.get(i) != chunkSamples.get(i - 1)) {
                rows.add(i + 1);
                rows.add(chunkSamples.get(i));
                rows.add(1);
            }
        }
        writer.openFull("stsc", 0, 0).u32(rows.size() / 3);
        rows.writeTo(writer);
        writer.close();
    }
}
