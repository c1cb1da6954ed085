package tallyboard.ui.kit.spoken;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.controlsfx.control.CheckComboBox;

/** A list of ticks that opens below its title; the part of it that has the focus says what the whole is. */
public final class TickList<T> extends CheckComboBox<T> {
    public TickList() {
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        accessibleTextProperty().subscribe(this::name);
        getChildrenUnmodifiable().subscribe(this::name);
    }

    private void name() {
        for (Node inside : getChildrenUnmodifiable()) {
            inside.setAccessibleText(getAccessibleText());
        }
    }
}
