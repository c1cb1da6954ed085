package tallyboard.ui.settings;

import java.io.IOException;
import tallyboard.stream.key.StreamKey;

/** The REST API, as far as the desk tells scripts the way to it. */
public interface ApiDoor {
    /** Where it listens, such as {@code http://127.0.0.1:8480}. */
    String address();

    String tokenId();

    /** What belongs to the id. A secret like a key, and it goes the same way. */
    StreamKey secret();

    /** Whether the environment of the program says both, so that they are not renewed here. */
    boolean isFixed();

    /** Makes a new pair that holds at once; the old one lets nobody in any more. Blocks. */
    void renew() throws IOException;
}
