package tallyboard.ui.recordings.selected;

import java.io.IOException;
import java.nio.file.Path;

/** Hands files to other programs of the computer. Blocks, so it is called through {@code Background}. */
interface SystemFiles {
    /** Opens the file in the program that the user has chosen for its kind; fails when there is none. */
    void open(Path file) throws IOException;

    /** Shows the file in its folder. */
    void show(Path file) throws IOException;
}
