package tallyboard.ui.shell.windows;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import tallyboard.settings.Arrangement.Side;
import tallyboard.settings.Arrangement.SidePlace;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings.WindowPlace;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.safety.ScreenPlaces;
import tallyboard.ui.shell.windows.StagePlace.Size;

/** One window beside the desk's own. FX thread. */
public final class SideWindow {
    private static final Size MULTIVIEW = new Size(960, 600, 480, 300);
    private static final Size INSPECTOR = new Size(400, 940, 340, 480);

    private final Side side;
    private final Choices choices;
    private final Runnable opening;
    private Optional<Open> open = Optional.empty();

    private record Open(Stage stage, StagePlace place, SideContent content) {}

    /** @param opening opens this window, with what belongs into it now */
    public SideWindow(Side side, Choices choices, Runnable opening) {
        this.side = side;
        this.choices = choices;
        this.opening = opening;
    }

    /**
     * What all windows of the desk have in common.
     *
     * @param keys those of the desk that work here too
     * @param mayClose whether its own button closes it; where not, it has said why
     */
    public record Frame(Consumer<Scene> dressing, Image icon, Consumer<KeyEvent> keys, BooleanSupplier mayClose) {}

    public boolean isOpen() {
        return open.isPresent();
    }

    /** Whether it was open when the desk was last closed. */
    public boolean wasOpen() {
        return kept().filter(SidePlace::isOpen).isPresent();
    }

    /** Opens it, or closes it as its own button does. */
    public void toggle() {
        if (open.isPresent()) {
            close(false);
        } else {
            opening.run();
        }
    }

    /** Shows that in the window. */
    public void open(SideContent content, Frame frame) {
        var stage = new Stage();
        var place = new StagePlace(stage, size(), () -> kept().map(SidePlace::place), fresh -> keep(fresh, true));
        var root = new StackPane(content.node());
        root.getStyleClass().add("side-window");
        var scene = new Scene(root, size().width(), size().height());
        frame.dressing().accept(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F11) {
                stage.setFullScreen(!stage.isFullScreen());
            } else {
                frame.keys().accept(event);
            }
        });
        scene.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && side == Side.MULTIVIEW) {
                stage.setFullScreen(!stage.isFullScreen());
            }
        });
        stage.setFullScreenExitHint(Messages.text("side.fullScreen"));
        stage.setTitle(Messages.text("side.title." + side));
        stage.getIcons().setAll(frame.icon());
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (frame.mayClose().getAsBoolean()) {
                close(false);
            }
        });
        stage.setOnHidden(_ -> hidden());
        open = Optional.of(new Open(stage, place, content));
        place.take();
        stage.show();
    }

    /** @param isToReturn whether it opens with the desk the next time */
    public void close(boolean isToReturn) {
        open.ifPresent(window -> {
            window.stage().hide();
            kept().ifPresent(before -> keep(before.place(), isToReturn));
        });
    }

    /** Draws what was measured. */
    public void draw() {
        open.ifPresent(window -> window.content().draw().run());
    }

    /** The screens that it lies on. */
    public List<String> screens() {
        return open.map(window -> ScreenPlaces.under(window.stage())).orElse(List.of());
    }

    /** By whomever: the program may be ending. */
    private void hidden() {
        open.ifPresent(window -> {
            open = Optional.empty();
            window.place().remember();
            window.content().leave().run();
        });
    }

    private Optional<SidePlace> kept() {
        return choices.current().start().arrangement().side(side);
    }

    private void keep(WindowPlace place, boolean isOpen) {
        choices.note(
                settings -> settings.with(settings.start().arrangement().with(side, new SidePlace(place, isOpen))));
    }

    private Size size() {
        return switch (side) {
            case MULTIVIEW -> MULTIVIEW;
            case INSPECTOR -> INSPECTOR;
        };
    }
}
