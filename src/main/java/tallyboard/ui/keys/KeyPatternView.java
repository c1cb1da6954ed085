package tallyboard.ui.keys;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import tallyboard.desk.handoff.KeyPattern;
import tallyboard.ui.kit.Messages;

/** A key as a code for the camera of a phone, dark on light in every theme. A screen reader only learns that it is there. */
final class KeyPatternView extends StackPane {
    /** Whole pixels for each cell, so that no edge is blurred. */
    private static final int SIDE = 256;

    KeyPatternView(KeyPattern pattern) {
        getStyleClass().add("key-pattern");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.text("keys.code.spoken"));
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        var cells = new SVGPath();
        cells.getStyleClass().add("cells");
        cells.setContent(outline(pattern, SIDE / pattern.size()));
        getChildren().add(cells);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? getAccessibleText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private static String outline(KeyPattern pattern, int cell) {
        var outline = new StringBuilder();
        for (int row = 0; row < pattern.size(); row++) {
            for (int column = 0; column < pattern.size(); column++) {
                if (pattern.isDark(column, row)) {
                    outline.append("M%d %dh%3$dv%3$dh-%3$dz".formatted(column * cell, row * cell, cell));
                }
            }
        }
        return outline.toString();
    }
}
