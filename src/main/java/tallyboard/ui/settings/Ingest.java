package tallyboard.ui.settings;

import java.util.List;
import tallyboard.settings.Settings.Exposure;

/** The way in for encoders, as far as it can be chosen. What is not a getter blocks. */
public interface Ingest {
    /** Whether the command line says where encoders publish, so that it is not chosen here. */
    boolean isFixed();

    Exposure exposure();

    /** What encoders type as their server, such as {@code rtmp://10.0.4.2:1935/live}. */
    String server();

    /** The same for each address that other computers know this one by; empty when they cannot reach it. */
    List<String> serversOnTheNetwork();

    /** Lets encoders in from there, now and at the next start; nobody may be connected. */
    void expose(Exposure exposure) throws Exception;

    /** Whether something answers at the address that rooms would use, as far as this computer can tell. */
    boolean answers();
}
