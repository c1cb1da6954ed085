package tallyboard.ui.safety;

import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import tallyboard.ui.kit.Messages;

/** Says of each screen whether the audience sees it. */
public final class AudienceScreensView extends VBox {
    private final AudienceScreensViewModel screens;
    private final VBox list = new VBox();
    /** Kept here, because the list of screens outlives the page. */
    private final ListChangeListener<Screen> connected = _ -> show();

    public AudienceScreensView(AudienceScreensViewModel screens) {
        this.screens = screens;
        getStyleClass().add("audience-screens");
        list.getStyleClass().add("list");
        var what = new Label(Messages.text("safe.audience.what"));
        what.getStyleClass().addAll("t13", "text-2");
        what.setWrapText(true);
        getChildren().addAll(list, what);
        Screen.getScreens().addListener(new WeakListChangeListener<>(connected));
        show();
    }

    private void show() {
        var names = ScreenPlaces.all();
        var boxes = new ArrayList<Node>();
        for (int i = 0; i < names.size(); i++) {
            boxes.add(box(i + 1, names.get(i)));
        }
        list.getChildren().setAll(boxes);
    }

    private CheckBox box(int number, String name) {
        var size = name.substring(0, name.indexOf(' ')).replace("x", " × ");
        var box = new CheckBox(Messages.text("safe.audience.screen", number, size));
        box.setSelected(screens.marked().get().contains(name));
        box.setOnAction(_ -> screens.mark(name, box.isSelected()));
        return box;
    }
}
