package tallyboard.ui.keys;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.desk.handoff.KeyPattern;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.ui.keys.ShownKeyViewModel.Shown;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.safety.ScreenPlaces;

/**
 * The small window in which a key is seen, and the only place of the desk where one is drawn. Hides after 15 s, when it loses
 * the focus, when it comes to lie on another screen, and on Esc.
 */
public final class KeyWindow {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 148;
    private static final double HEIGHT_WITH_CODE = 374;

    private final KeyHandout handout;
    private final Node beside;
    private List<Stage> open = List.of();

    /** @param beside the place of the mask, over which the window opens */
    public KeyWindow(KeyHandout handout, Node beside) {
        this.handout = handout;
        this.beside = beside;
        handout.shown().shown().subscribe(shown -> {
            close();
            shown.ifPresent(this::open);
        });
    }

    private void open(Shown shown) {
        var owner = beside.getScene().getWindow();
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.initOwner(owner);
        stage.setTitle(Messages.text("keys.shown.title", shown.name()));
        stage.setResizable(false);
        double height = Comforts.px(shown.codeFor().isPresent() ? HEIGHT_WITH_CODE : HEIGHT);
        var scene = new Scene(content(shown), Comforts.px(WIDTH), height);
        scene.getStylesheets().setAll(beside.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                handout.shown().hide();
            } else if (e.isShortcutDown()) {
                beside.fireEvent(e.copyFor(beside, beside)); // the keys of the desk, presenter-safe mode first of all
            }
        });
        stage.setScene(scene);
        var place = beside.localToScreen(beside.getLayoutBounds());
        if (place != null) {
            stage.setX(Math.max(0, place.getMaxX() - WIDTH));
            stage.setY(Math.max(0, Math.min(place.getMinY(), owner.getY() + owner.getHeight() - height)));
        }
        open = List.of(stage);
        stage.show();
        hideWhenLeft(stage);
    }

    private void hideWhenLeft(Stage stage) {
        stage.focusedProperty().addListener((_, hadFocus, hasFocus) -> {
            if (hadFocus && !hasFocus) {
                handout.shown().hide();
            }
        });
        Runnable moved = () -> handout.shown().standsOn(ScreenPlaces.under(stage));
        moved.run();
        stage.xProperty().addListener(_ -> moved.run());
        stage.yProperty().addListener(_ -> moved.run());
    }

    private void close() {
        var before = open;
        open = List.of();
        before.forEach(Stage::close);
    }

    private VBox content(Shown shown) {
        var name = new Label(Messages.text("keys.shown.title", shown.name()));
        name.getStyleClass().addAll("t13", "semibold", "text-2");
        name.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var countdown = new Label();
        countdown.setMinWidth(Region.USE_PREF_SIZE);
        countdown.getStyleClass().addAll("t12", "medium");
        countdown
                .textProperty()
                .bind(handout.shown()
                        .left()
                        .map(left -> Messages.text("keys.shown.hides", Figures.clock(KeyWords.roundedUp(left)))));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(handout.shown().left().map(KeyWindow::share));
        var also = new Label(Messages.text(shown.isOnlyChance() ? "keys.shown.once" : "keys.shown.also"));
        also.getStyleClass().addAll("t12", "text-2");
        var heading = new HBox(name, space, countdown);
        heading.setAlignment(Pos.CENTER_LEFT);
        var root = new VBox(heading, clear(shown), bar, also, grow(new Region()), buttons());
        root.getStyleClass().addAll("desk-sheet", "sheet", "key-window");
        return root;
    }

    private static Node clear(Shown shown) {
        var key = shown.key();
        return shown.codeFor()
                .<Node>map(server -> new KeyPatternView(KeyPattern.of(new RoomKey(shown.name(), server, key))))
                .orElseGet(() -> new KeyTextView(key.reveal()));
    }

    private HBox buttons() {
        Button hide = Buttons.small(Messages.text("keys.shown.hide"), Feather.EYE_OFF);
        hide.getStyleClass().add(Styles.ACCENT);
        hide.setOnAction(_ -> handout.shown().hide());
        Button copy = Buttons.flat(Messages.text("keys.copy"));
        copy.setOnAction(_ -> handout.copyShown());
        var row = new HBox(hide, copy);
        row.getStyleClass().add("buttons");
        return row;
    }

    private static Region grow(Region region) {
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    private static double share(Duration left) {
        return (double) left.toMillis() / ShownKeyViewModel.SHOWN.toMillis();
    }
}
