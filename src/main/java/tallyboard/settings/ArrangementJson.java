package tallyboard.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallyboard.settings.Arrangement.Side;
import tallyboard.settings.Arrangement.SidePlace;
import tallyboard.settings.Settings.WindowPlace;

/** Places of windows and keys in the file of the settings. What another version wrote, or nobody, is passed over. */
final class ArrangementJson {
    private ArrangementJson() {}

    static void write(Arrangement arrangement, JsonObject settings) {
        var windows = new JsonObject();
        for (var side : Side.values()) {
            arrangement.side(side).ifPresent(kept -> {
                var json = place(kept.place());
                json.addProperty("open", kept.isOpen());
                windows.add(word(side), json);
            });
        }
        settings.add("sideWindows", windows);
        var keys = new JsonObject();
        new TreeMap<>(arrangement.keys()).forEach(keys::addProperty);
        settings.add("keys", keys);
    }

    static Arrangement read(JsonObject settings) {
        return new Arrangement(sides(settings), keys(settings));
    }

    private static Map<Side, SidePlace> sides(JsonObject settings) {
        var sides = new EnumMap<Side, SidePlace>(Side.class);
        if (settings.get("sideWindows") instanceof JsonObject windows) {
            for (var side : Side.values()) {
                var json = windows.get(word(side));
                place(json).ifPresent(place -> sides.put(side, new SidePlace(place, isOpen(json))));
            }
        }
        return sides;
    }

    private static boolean isOpen(@Nullable JsonElement window) {
        return window instanceof JsonObject json
                && json.get("open") instanceof JsonPrimitive open
                && open.getAsBoolean();
    }

    private static Map<String, String> keys(JsonObject settings) {
        var keys = new HashMap<String, String>();
        if (settings.get("keys") instanceof JsonObject json) {
            json.asMap().forEach((deed, key) -> {
                if (key instanceof JsonPrimitive text) {
                    keys.put(deed, text.getAsString());
                }
            });
        }
        return keys;
    }

    static JsonObject place(WindowPlace place) {
        var json = new JsonObject();
        json.addProperty("x", place.x());
        json.addProperty("y", place.y());
        json.addProperty("width", place.width());
        json.addProperty("height", place.height());
        json.addProperty("maximized", place.isMaximized());
        return json;
    }

    static Optional<WindowPlace> place(@Nullable JsonElement window) {
        return window instanceof JsonObject json
                        && json.get("x") instanceof JsonPrimitive x
                        && json.get("y") instanceof JsonPrimitive y
                        && json.get("width") instanceof JsonPrimitive width
                        && json.get("height") instanceof JsonPrimitive height
                        && json.get("maximized") instanceof JsonPrimitive maximized
                        && Stream.of(x, y, width, height).allMatch(JsonPrimitive::isNumber)
                ? Optional.of(new WindowPlace(
                        x.getAsDouble(),
                        y.getAsDouble(),
                        width.getAsDouble(),
                        height.getAsDouble(),
                        maximized.getAsBoolean()))
                : Optional.empty();
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
