package tallyboard.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tallyboard.settings.Arrangement.Side;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Keyboard;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.live.tiles.TilesView;
import tallyboard.ui.safety.ScreenPlaces;
import tallyboard.ui.shell.frame.DeskViewModel;
import tallyboard.ui.shell.frame.StripeView;
import tallyboard.ui.shell.windows.SideContent;
import tallyboard.ui.shell.windows.SideWindow;

/** The windows beside this one: the multiview for everybody's eyes, and the inspector on a second screen. FX thread. */
final class Sides {
    private final DeskContext context;
    private final Screens screens;
    private final DeskViewModel desk;
    private final SideWindow multiview;
    private final SideWindow inspector;
    private Consumer<Scene> dressing = _ -> {};
    private Consumer<KeyEvent> keys = _ -> {};

    Sides(DeskContext context, Screens screens, DeskViewModel desk) {
        this.context = context;
        this.screens = screens;
        this.desk = desk;
        multiview = new SideWindow(Side.MULTIVIEW, context.choices(), this::openMultiview);
        inspector = new SideWindow(Side.INSPECTOR, context.choices(), this::openInspector);
    }

    /** What hides or locks does so from there too. */
    void serve(BooleanProperty safe, BooleanProperty locked) {
        keys = event -> Keyboard.read(event).ifPresent(wanted -> {
            switch (wanted) {
                case PRESENTER_SAFE -> safe.set(!safe.get());
                case LOCK -> locked.set(!locked.get());
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    void multiview() {
        multiview.toggle();
    }

    void inspector() {
        inspector.toggle();
    }

    /** Opens those that were left open, in the looks of the desk. */
    void open(Consumer<Scene> theme) {
        dressing = theme;
        if (multiview.wasOpen()) {
            openMultiview();
        }
        if (inspector.wasOpen()) {
            openInspector();
        }
    }

    /** Draws what was measured. */
    void draw() {
        multiview.draw();
        inspector.draw();
    }

    /** The desk goes, and they with it; they come back with it. */
    void close() {
        multiview.close(true);
        inspector.close(true);
    }

    /** The screens on which a key could be seen: there is none in the multiview. */
    List<String> keyScreens(Stage own) {
        var all = new ArrayList<>(ScreenPlaces.under(own));
        all.addAll(inspector.screens());
        return all;
    }

    private void openMultiview() {
        var tiles = TilesView.forAll(screens.lanes());
        var nothing = new Label(Messages.text("side.noTracks"));
        nothing.getStyleClass().add("text-2");
        nothing.visibleProperty().bind(Bindings.isEmpty(screens.lanes().lanes()));
        var page = new BorderPane(new StackPane(tiles, nothing));
        page.getStyleClass().add("multiview");
        if (context.engine().isRehearsal()) {
            page.setTop(new StripeView());
        }
        multiview.open(new SideContent(page, tiles::draw, tiles::leave), frame());
    }

    private void openInspector() {
        screens.tearOff().ifPresent(content -> inspector.open(content, frame()));
    }

    private SideWindow.Frame frame() {
        return new SideWindow.Frame(dressing, DeskWindow.icon(), event -> keys.accept(event), this::mayClose);
    }

    /** On a locked desk a slip does not take a picture from the wall. */
    private boolean mayClose() {
        boolean isLocked = screens.locked().get();
        if (isLocked) {
            desk.problem().set(Messages.text("side.locked", KeyMap.now().words(Shortcut.LOCK)));
        }
        return !isLocked;
    }
}
