package tallyboard.recording;

import java.nio.file.Path;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.AssetId;

/**
 * Told of every fragment once it is in its file, in order, on the thread of the recording: it may not linger, and must not
 * throw. This is how viewers get their media: from the file, never from the encoder's thread.
 */
public interface WrittenMedia {
    /** Nobody wants to know. */
    WrittenMedia UNWATCHED = new WrittenMedia() {
        @Override
        public void begun(AssetId asset, InitSegment init, Path file) {}

        @Override
        public void written(AssetId asset, Fragment fragment, long from) {}

        @Override
        public void ended(AssetId asset) {}
    };

    /** Fragments of these tracks follow, in this file. */
    void begun(AssetId asset, InitSegment init, Path file);

    /** @param from its first byte in the file that was begun last */
    void written(AssetId asset, Fragment fragment, long from);

    /** Nothing more of this asset comes in this run of the program, whether it is whole or its disk failed. */
    void ended(AssetId asset);
}
