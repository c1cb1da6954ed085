package tallyboard.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tallyboard.settings.Settings.WindowPlace;

/**
 * How the producer has arranged the desk.
 *
 * @param sides windows beside the desk's own, also those that are closed and have stood somewhere
 * @param keys the keys that were given to deeds of the desk, by the names that the desk has for both
 */
public record Arrangement(Map<Side, SidePlace> sides, Map<String, String> keys) {
    static final Arrangement DEFAULT = new Arrangement(Map.of(), Map.of());

    /** A window beside the desk's own. */
    public enum Side {
        MULTIVIEW,
        INSPECTOR
    }

    /** @param isOpen whether it was open when the desk was last closed, so that it opens with it */
    public record SidePlace(WindowPlace place, boolean isOpen) {}

    public Arrangement {
        sides = Map.copyOf(sides);
        keys = Map.copyOf(keys);
    }

    public Optional<SidePlace> side(Side side) {
        return Optional.ofNullable(sides.get(side));
    }

    public Arrangement with(Side side, SidePlace place) {
        var other = new EnumMap<Side, SidePlace>(Side.class);
        other.putAll(sides);
        other.put(side, place);
        return new Arrangement(other, keys);
    }

    public Arrangement withKeys(Map<String, String> other) {
        return new Arrangement(sides, new TreeMap<>(other));
    }
}
