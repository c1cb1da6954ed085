package tallyboard.ui.keys.handoff;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where the desk stands, as the rooms see it.
 *
 * @param server what encoders type, such as {@code rtmp://10.0.4.2:1935/live}
 * @param isHereOnly whether only encoders on this computer reach it
 * @param lan asks the system for the addresses of this computer on its networks
 */
public record HandOffPlace(String server, boolean isHereOnly, Supplier<List<String>> lan, InstantSource clock) {}
