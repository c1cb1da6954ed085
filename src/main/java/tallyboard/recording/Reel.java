package tallyboard.recording;

import java.io.IOException;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.RecordedMedia;

/** Where a {@link Tape} writes to. Used by its thread alone. */
interface Reel {
    /** What comes from here on has these tracks. */
    void begin(InitSegment init) throws IOException;

    void append(Fragment fragment) throws IOException;

    /** Puts on disk what may still be in memory. */
    void force() throws IOException;

    /** Nothing more comes; what was written is closed, and is answered. May be called once more after it failed. */
    RecordedMedia finish() throws IOException;

    /** What is left on the disk; 0 when it cannot be asked. */
    long freeBytes();
}
