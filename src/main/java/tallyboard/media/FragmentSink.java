package tallyboard.media;

import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Showing;

/**
 * Takes the fragments of one output (one asset) in order, on the thread that drives the {@link Programme}: it may queue
 * but not linger, and it does not throw for a slow or broken disk.
 */
public interface FragmentSink {
    /** A part begins: at the start, and again when a codec configuration really changes. Nothing playable before it. */
    void begin(InitSegment init);

    void fragment(Fragment fragment);

    /** A slate stands there, in a part of its own; {@link #begin} follows. Whoever queues may queue it as one. */
    default void slate(Showing slate) {
        begin(slate.init());
        for (int i = 0; i < slate.fragments(); i++) {
            fragment(slate.fragment(i));
        }
    }

    /** Nothing comes after this. Called without {@link #begin} when no playable media came at all. */
    void end(Footage footage);
}
