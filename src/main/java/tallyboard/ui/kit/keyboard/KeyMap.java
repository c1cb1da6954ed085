package tallyboard.ui.kit.keyboard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tallyboard.ui.kit.Messages;

/** The key of each deed; a deed may have none. No key does two things. */
public record KeyMap(Map<Shortcut, Stroke> strokes) {
    /** As it is before anybody changes it. */
    public static final KeyMap FIRST = of(Map.of());

    private static volatile KeyMap now = FIRST;

    public KeyMap {
        strokes = Map.copyOf(strokes);
    }

    /**
     * The first map with what was chosen instead. What is none of our deeds or keys, or what a deed may not have, is passed
     * over: the file may be of another version, or written by hand. A key that was chosen is taken from the deed that had it.
     *
     * @param chosen the text of the key by the name of the deed
     */
    public static KeyMap of(Map<String, String> chosen) {
        var strokes = new EnumMap<Shortcut, Stroke>(Shortcut.class);
        for (var shortcut : Shortcut.values()) {
            Optional.ofNullable(chosen.get(shortcut.name()))
                    .flatMap(Stroke::parse)
                    .filter(Stroke::isFree)
                    .filter(shortcut::allows)
                    .filter(stroke -> !strokes.containsValue(stroke))
                    .ifPresent(stroke -> strokes.put(shortcut, stroke));
        }
        for (var shortcut : Shortcut.values()) {
            if (!strokes.containsKey(shortcut) && !strokes.containsValue(shortcut.first())) {
                strokes.put(shortcut, shortcut.first());
            }
        }
        return new KeyMap(strokes);
    }

    /** What holds now. Any thread. */
    public static KeyMap now() {
        return now;
    }

    /** From now on keys do this. FX thread. */
    public static void hold(KeyMap wanted) {
        now = wanted;
    }

    /** What was chosen, for {@link #of}. */
    public Map<String, String> chosen() {
        var chosen = new TreeMap<String, String>();
        strokes.forEach((shortcut, stroke) -> {
            if (!stroke.equals(shortcut.first())) {
                chosen.put(shortcut.name(), stroke.text());
            }
        });
        return chosen;
    }

    public Optional<Stroke> stroke(Shortcut shortcut) {
        return Optional.ofNullable(strokes.get(shortcut));
    }

    /** What that key does. */
    public Optional<Shortcut> find(Stroke stroke) {
        return Stream.of(Shortcut.values())
                .filter(shortcut -> stroke.equals(strokes.get(shortcut)))
                .findFirst();
    }

    /** With another key for one deed. */
    public KeyMap with(Shortcut shortcut, Stroke stroke) {
        var other = new EnumMap<Shortcut, Stroke>(Shortcut.class);
        other.putAll(strokes);
        other.put(shortcut, stroke);
        return new KeyMap(other);
    }

    /** The key as it stands on the keyboard, or that there is none. */
    public String words(Shortcut shortcut) {
        return stroke(shortcut).map(Stroke::words).orElseGet(() -> Messages.text("keymap.none"));
    }
}
