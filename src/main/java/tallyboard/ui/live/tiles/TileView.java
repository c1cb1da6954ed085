package tallyboard.ui.live.tiles;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.words.BandWords;
import tallyboard.ui.live.words.LaneWords;
import tallyboard.ui.live.words.ScopeWords.FiguresWords;
import tallyboard.ui.live.words.SessionWords;

/** One track as a tile: who it is, its headline, the place of its picture, its talk, and three figures. */
final class TileView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double ROOM_FOR_ALL = TileGrid.WORDS + 54;
    private static final double ROOM_FOR_WORDS = 128;
    private static final double NARROW = 216;
    private static final double SIGN = 18;

    private final LaneRow row;
    private final BooleanBinding narrow = widthProperty().lessThan(NARROW);
    private final TilePictureView picture;
    private final Node when;

    TileView(LaneRow row) {
        this.row = row;
        ObservableValue<LaneWords> words = row.words();
        picture = new TilePictureView(words.map(LaneWords::scope), row.traffic());
        VBox.setVgrow(picture, Priority.ALWAYS);
        when = when(words.map(LaneWords::session));
        getStyleClass().add("tile");
        setMinSize(0, 0);
        getChildren()
                .addAll(
                        identity(words),
                        band(words.map(LaneWords::band)),
                        picture,
                        title(words.map(w -> w.session().title())),
                        when,
                        figures(words.map(w -> w.scope().figures())));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription(Messages.text("live.lane.role"));
        accessibleTextProperty().bind(words.map(LaneWords::spoken));
        words.map(w -> w.band().heading().role()).subscribe(role -> role.mark(this));
        narrow.subscribe(is -> pseudoClassStateChanged(IS_NARROW, is));
        heightProperty().subscribe(height -> fit(height.doubleValue()));
    }

    LaneRow row() {
        return row;
    }

    void select(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    void draw() {
        if (picture.isVisible()) {
            picture.draw();
        }
    }

    /** What there is no room for is left out, the picture first. */
    private void fit(double height) {
        show(picture, height >= ROOM_FOR_ALL);
        show(when, height >= ROOM_FOR_WORDS);
        draw();
    }

    private static HBox identity(ObservableValue<LaneWords> words) {
        var letter = strong(label(words, w -> w.seat().letter(), "t20", "semibold"));
        letter.managedProperty().bind(letter.textProperty().isNotEmpty());
        return line(
                "identity",
                letter,
                label(words, w -> w.seat().room(), "room", "t16", "medium"),
                space(),
                strong(label(words, w -> w.band().time(), "time", "t16")));
    }

    private static HBox band(ObservableValue<BandWords> words) {
        var glyph = new Glyph(words.getValue().heading().word(), SIGN);
        words.map(w -> w.heading().word()).subscribe(glyph::show);
        return line(
                "tile-band",
                glyph,
                strong(label(words, w -> w.heading().word().word(), "word", "semibold")),
                space(),
                label(words, BandWords::aside, "aside", "t13", "medium"));
    }

    /** The talk; where the last command did nothing, why. */
    private Label title(ObservableValue<String> title) {
        var label = label(title, t -> t, "semibold", "title");
        label.textProperty().unbind();
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> row.problem().get().isEmpty()
                                ? title.getValue()
                                : row.problem().get(),
                        title,
                        row.problem()));
        return label;
    }

    private static HBox when(ObservableValue<SessionWords> words) {
        return line(
                "when",
                strong(there(label(words, SessionWords::before, "t13", "text-2"))),
                strong(there(label(words, SessionWords::strong, "t13", "semibold"))),
                label(words, SessionWords::rest, "t13", "text-2"));
    }

    private HBox figures(ObservableValue<FiguresWords> words) {
        return line(
                "tile-figures",
                figure(words, FiguresWords::megabits, "live.figure.megabits"),
                figure(words, FiguresWords::frames, "live.figure.frames"),
                there(figure(words, FiguresWords::keyInterval, "live.figure.keyInterval"), narrow.not()));
    }

    private static HBox figure(ObservableValue<FiguresWords> words, Function<FiguresWords, String> part, String unit) {
        var name = new Label(Messages.text(unit));
        name.getStyleClass().addAll("t12", "text-2");
        name.setMinWidth(0);
        return line("figure", strong(label(words, part, "t13", "medium")), name);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static HBox line(String style, Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add(style);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        return line;
    }

    private static <T> Label label(ObservableValue<T> words, Function<T, String> part, String... styles) {
        var label = new Label();
        label.textProperty().bind(words.map(part));
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    private static Label strong(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label there(Label label) {
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static Node there(Node node, ObservableBooleanValue isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
        return node;
    }

    private static void show(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }
}
