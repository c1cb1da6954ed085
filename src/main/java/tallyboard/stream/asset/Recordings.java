package tallyboard.stream.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.media.FragmentSink;

/** The files of all assets. Filled by {@code recording}; may be called from any thread. */
public interface Recordings {
    /**
     * Opens the recording of an asset: a new one, or one that a recovery finished and that goes on now. Everything given
     * to the sink is written by a thread of the recording; {@link FragmentSink#end} seals it there and returns at once.
     */
    FragmentSink open(AssetId id, Outcome outcome);

    /** Takes what is not recorded, for viewers alone: as much of it as they can still ask for, and nothing at the end. */
    FragmentSink spool(AssetId id);

    /** Why a recording stops that can go on by itself. */
    enum Interruption {
        /** The disk has no more than its reserve left. */
        RESERVE,
        /** The disk is slower than the media, by more than can be held in memory. */
        TOO_SLOW
    }

    /** Told of the end once per opened recording; on threads of the recording. */
    interface Outcome {
        /** The file is finished and holds this. */
        void sealed(RecordedMedia media);

        /** Writing failed. What was written before stays playable; what comes after is lost. */
        void failed(String reason);

        /** Nothing is written for the time being, and what comes is lost. */
        void interrupted(Interruption why);

        /** This was lost; told when writing goes on, or at the end of the recording. */
        void missing(RecordedMedia.Gap gap);
    }

    /** Finishes every file that a killed process left unfinished. Called once, before anything is opened. */
    List<Recovered> recover();

    /**
     * A recording found unfinished.
     *
     * @param lastWritten when its last media was written
     */
    record Recovered(AssetId id, RecordedMedia media, Instant lastWritten) {}

    /**
     * Where the finished recording of an asset can be gone on with, as {@code Programme} wants it; empty when nothing of
     * it is on disk.
     */
    Optional<ResumePoint> resumePoint(AssetId id);

    /**
     * The end of what is there.
     *
     * @param from media time at which the next sample comes to lie
     * @param nextSequence number of the next fragment
     */
    record ResumePoint(Duration from, long nextSequence) {}

    /** The file of one part, counted from 1; empty when there is none. Readable while it still grows. */
    Optional<Path> file(AssetId id, int part);

    /**
     * Writes an MP4 with its index in front for every part: {@code target} itself for the first, with {@code -2} and so on
     * before the ending for the others. A cancelled or failed export leaves no file.
     *
     * @param range what of it; all when empty
     * @param progress told the share done, 0 to 1; answers whether to go on
     * @return the files written, empty when cancelled
     */
    List<Path> export(AssetId id, Optional<Range> range, Path target, Progress progress) throws IOException;

    /** Exports the whole recording. */
    default List<Path> export(AssetId id, Path target, Progress progress) throws IOException {
        return export(id, Optional.empty(), target, progress);
    }

    /**
     * A stretch of a recording. What is exported of it begins with the key picture at or before its beginning and goes on to
     * the end of the fragment that its end lies in, a third of a second later at most; nothing is encoded anew.
     *
     * @param from in media time from the start of the recording
     * @param until the same; not before {@code from}
     */
    record Range(Duration from, Duration until) {}

    /**
     * Reads a finished recording from its first to its last byte.
     *
     * @return empty when stopped
     */
    Optional<Reading> read(AssetId id, Progress progress) throws IOException;

    /**
     * What reading a recording found.
     *
     * @param length as its files say
     * @param sha256 of each part in order, lower-case hex
     * @param problem what is wrong, for the log; empty when the files are sound
     */
    record Reading(Duration length, List<String> sha256, String problem) {
        public Reading {
            sha256 = List.copyOf(sha256);
        }
    }

    /** Watches an export or a reading and may stop it. */
    interface Progress {
        boolean goOn(double share);
    }

    /** Puts the files of an asset into the trash, from where they can be had back. */
    void trash(AssetId id) throws IOException;

    /** Puts the files of an asset back where they were. */
    void untrash(AssetId id) throws IOException;

    /** Deletes files that lie in the trash for good; does nothing when there are none. */
    void deleteTrashed(AssetId id) throws IOException;

    /** Deletes the files of an asset. */
    void delete(AssetId id) throws IOException;

    /** Bytes that can still be written where recordings go. */
    long freeBytes();
}
