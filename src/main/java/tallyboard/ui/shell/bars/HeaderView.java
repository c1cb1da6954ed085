package tallyboard.ui.shell.bars;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import tallyboard.ui.event.EventMenuView;
import tallyboard.ui.event.EventSheets;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.draw.Glyph;

/** The header, 48 px: mark, event, time at the venue, counts. Nothing here that does not exist yet. */
public final class HeaderView extends HBox {
    private static final double GLYPH = 16;
    private static final Insets BEFORE_NOTE = new Insets(0, 0, 0, 24);
    private static final Insets AROUND_LINE = new Insets(0, 12, 0, 12);
    /** The words of the button stand where plain words would; its surface reaches beyond them. */
    private static final Insets BUTTON_EDGES = new Insets(0, -8, 0, -8);

    private final HeaderViewModel header;
    private final EventMenuView event;
    private final Label time = new Label();
    private final Label zone = new Label();
    private final Region countsLine = line();
    private final HBox counts = new HBox();
    private final List<Label> words = new ArrayList<>();

    /**
     * @param right what stands at the right end
     * @param problem takes the sentence when a change fails
     */
    public HeaderView(HeaderViewModel header, EventSheets sheets, Node right, Consumer<String> problem) {
        this.header = header;
        this.event = new EventMenuView(
                header.event(), sheets, place -> new EventSheetView(header, problem).openBelow(place));
        getStyleClass().add("header");
        setMinWidth(0); // it gives way and does not widen the window
        setAlignment(Pos.CENTER_LEFT);
        time.getStyleClass().addAll("clock");
        zone.getStyleClass().addAll("t13", "text-2");
        counts.getStyleClass().add("counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        for (var fixed : new Region[] {event, time, counts}) {
            fixed.setMinWidth(USE_PREF_SIZE); // in a narrow window the day's note and the zone give way
        }
        var line = line();
        HBox.setMargin(event, BUTTON_EDGES);
        HBox.setMargin(line, AROUND_LINE);
        HBox.setMargin(countsLine, AROUND_LINE);
        getChildren().addAll(mark(), event, line, time, zone, countsLine, counts, note(), space(), right);
        FocusRegion.HEADER.mark(this);
        bind();
        widthProperty().subscribe(this::tighten);
        right.layoutBoundsProperty().subscribe(this::tighten);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Label note() {
        var note = new Label();
        note.getStyleClass().add("t13");
        note.setMinWidth(0);
        note.textProperty().bind(header.note());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        HBox.setMargin(note, BEFORE_NOTE);
        return note;
    }

    private void bind() {
        time.textProperty().bind(header.time());
        zone.textProperty().bind(header.zone());
        zone.visibleProperty() // the half of a name says nothing
                .bind(zone.widthProperty().map(width -> width.doubleValue() + 1 > zone.prefWidth(-1)));
        header.counts().subscribe(this::show);
    }

    /** Where there is no room for the words of the counts, their signs and numbers stay; the lanes have the words. */
    private void tighten() {
        if (getWidth() > 0) {
            words.forEach(word -> there(word, true));
            boolean isTight = computeMinWidth(-1) > getWidth();
            words.forEach(word -> there(word, !isTight));
        }
    }

    private static void there(Label word, boolean is) {
        word.setVisible(is);
        word.setManaged(is);
    }

    private void show(List<HeaderViewModel.Count> fresh) {
        words.clear();
        countsLine.setVisible(!fresh.isEmpty());
        counts.getChildren().setAll(fresh.stream().map(this::count).toList());
        tighten();
    }

    private Node count(HeaderViewModel.Count count) {
        var number = new Label(String.valueOf(count.tracks()));
        number.getStyleClass().add("medium");
        var word = new Label(count.headline().lowerCase());
        word.getStyleClass().add("text-2");
        words.add(word);
        number.setAccessibleText(number.getText() + " " + word.getText());
        var box = new HBox(new Glyph(count.headline(), GLYPH), number, word);
        box.getStyleClass().add("count");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("header-line");
        return line;
    }

    /** The mark of the program: a tally of three strokes, crossed, and a lamp. */
    private static Node mark() {
        var frame = new Rectangle(1, 1, 26, 26);
        frame.getStyleClass().add("mark-frame");
        frame.setArcWidth(12);
        frame.setArcHeight(12);
        var strokes = new SVGPath();
        strokes.setContent("M8 8v12M12 8v12M16 8v12");
        strokes.getStyleClass().add("mark-strokes");
        var cross = new SVGPath();
        cross.setContent("M5.5 17.5 20 10.5");
        cross.getStyleClass().add("mark-cross");
        var lamp = new Circle(21.5, 19, 2);
        lamp.getStyleClass().add("mark-lamp");
        var mark = new StackPane(new Group(frame, strokes, cross, lamp));
        mark.getStyleClass().add("mark");
        return mark;
    }
}
