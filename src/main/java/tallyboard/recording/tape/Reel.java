package tallyboard.recording.tape;

import java.io.IOException;
import java.util.OptionalLong;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.RecordedMedia;

/** Where a {@link Tape} writes to. Used by its thread alone. */
public interface Reel {
    /** What comes from here on has these tracks. */
    void begin(InitSegment init) throws IOException;

    /** The same after something was lost: it goes into a file of its own. */
    void beginAnew(InitSegment init) throws IOException;

    void append(Fragment fragment) throws IOException;

    /** This was lost on the way; what comes next lies behind it. */
    void missed(RecordedMedia.Gap gap) throws IOException;

    /** Puts on disk what may still be in memory. */
    void force() throws IOException;

    /** Closes what was written so far; {@link #beginAnew} goes on. */
    void rest() throws IOException;

    /** Nothing more comes; what was written is closed, and is answered. May be called once more after it failed. */
    RecordedMedia finish() throws IOException;

    /** What is left on the disk; empty when it cannot be asked. */
    OptionalLong freeBytes();
}
