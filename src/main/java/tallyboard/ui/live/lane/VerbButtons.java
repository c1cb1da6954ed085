package tallyboard.ui.live.lane;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.hold.LockedPress;
import tallyboard.ui.live.state.Act;
import tallyboard.ui.live.state.Verb;

/** The looks of the verbs: an icon for those that are pressed, the ring for those that are held. */
public final class VerbButtons {
    private static final Map<Verb, Feather> ICONS = new EnumMap<>(Map.ofEntries(
            Map.entry(Verb.ENABLE, Feather.POWER),
            Map.entry(Verb.COPY_KEY, Feather.COPY),
            Map.entry(Verb.HAND_OFF, Feather.SEND),
            Map.entry(Verb.NEXT_TALK, Feather.SKIP_FORWARD),
            Map.entry(Verb.MARK, Feather.BOOKMARK),
            Map.entry(Verb.EXTEND, Feather.CLOCK),
            Map.entry(Verb.ADD_STREAM, Feather.PLUS),
            Map.entry(Verb.DISABLE, Feather.SLASH),
            Map.entry(Verb.COMPLETE, Feather.CHECK_CIRCLE),
            Map.entry(Verb.FINISH, Feather.CHECK),
            Map.entry(Verb.RESET_KEY, Feather.ROTATE_CW)));

    private VerbButtons() {}

    /**
     * A button that acts on a press.
     *
     * @param whyHeld why it has to be held; empty when a press is enough
     */
    public static Button pressed(Verb verb, ObservableValue<String> whyHeld, Runnable act) {
        var button = Buttons.plain(Messages.text("live.verb." + verb.name()), ICONS.getOrDefault(verb, Feather.CIRCLE));
        button.setMinWidth(Region.USE_PREF_SIZE);
        listen(button, verb, whyHeld, act);
        return button;
    }

    private static void listen(Button button, Verb verb, ObservableValue<String> whyHeld, Runnable act) {
        if (verb.reachesTheAudience()) {
            LockedPress.guard(button, whyHeld, act);
        } else {
            button.setOnAction(_ -> act.run());
        }
    }

    /** 28 px and flat, for the inspector and the menu. */
    public static Button small(Verb verb, ObservableValue<String> whyHeld, Runnable act) {
        var button = Buttons.flat(Messages.text("live.verb." + verb.name()), ICONS.getOrDefault(verb, Feather.CIRCLE));
        button.setMinWidth(Region.USE_PREF_SIZE);
        listen(button, verb, whyHeld, act);
        return button;
    }

    /** A button that acts when it is held for 1.5 s, and says before what it will do. */
    public static HoldButton held(Verb verb, Runnable act) {
        var button = new HoldButton(HoldButton.Words.below("live.hold." + verb.name() + "."));
        button.setConsequence(Messages.text("live.consequence." + verb.name()));
        button.setOnHeld(act);
        return button;
    }

    /** What Enable says where something is red. */
    public static String enable(List<String> reds) {
        return Messages.text(reds.isEmpty() ? "live.verb.ENABLE" : "checklist.enableAnyway");
    }

    /** Gives the button as much weight as it has now. */
    static void weigh(Node button, Act.Weight weight) {
        mark(button, Styles.ACCENT, weight == Act.Weight.CALL);
        mark(button, "lane-outline", weight == Act.Weight.OUTLINE);
    }

    private static void mark(Node node, String style, boolean isWanted) {
        if (!isWanted) {
            node.getStyleClass().remove(style);
        } else if (!node.getStyleClass().contains(style)) {
            node.getStyleClass().add(style);
        }
    }
}
