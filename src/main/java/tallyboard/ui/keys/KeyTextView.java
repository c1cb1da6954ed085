package tallyboard.ui.keys;

import javafx.scene.AccessibleAttribute;
import javafx.scene.text.Text;
import tallyboard.ui.kit.Messages;

/** A key in clear, for the eyes alone: a screen reader, or whatever else reads the accessibility tree, only learns that it is there. */
final class KeyTextView extends Text {
    private static final int HALF = 2;

    KeyTextView(String clear) {
        super(inTwoLines(clear));
        getStyleClass().addAll("mono", "clear-key");
        setAccessibleText(Messages.text("keys.shown.spoken"));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? getAccessibleText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Broken at the hyphen nearest to the middle, as people read it out. */
    static String inTwoLines(String clear) {
        int cut = clear.indexOf('-', clear.length() / HALF - 1);
        return cut < 0 ? clear : clear.substring(0, cut + 1) + "\n" + clear.substring(cut + 1);
    }
}
