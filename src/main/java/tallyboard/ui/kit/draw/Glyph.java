package tallyboard.ui.kit.draw;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import tallyboard.ui.kit.Headline;

/**
 * The sign of a headline, drawn on a grid of 20 px. Shapes differ as well as colours, so that nobody needs the colour. Its
 * parts have the style classes {@code stroke} or {@code solid}; the colour is that of the nearest role.
 */
public final class Glyph extends StackPane {
    private static final double GRID = 20;
    private static final double MIDDLE = 10;

    private final Group drawing = new Group();

    /** @param size width and height in pixels */
    public Glyph(Headline headline, double size) {
        getStyleClass().add("glyph");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        drawing.setScaleX(size / GRID);
        drawing.setScaleY(size / GRID);
        drawing.setManaged(false);
        drawing.relocate((size - GRID) / 2, (size - GRID) / 2);
        getChildren().add(drawing);
        show(headline);
    }

    /** Draws another headline in the same place, in the colour of its usual role. */
    public void show(Headline headline) {
        var grid = new Rectangle(GRID, GRID);
        grid.getStyleClass().add("grid"); // an invisible square keeps every drawing in the same place
        drawing.getChildren().setAll(grid);
        drawing.getChildren().addAll(shapes(headline));
        headline.role().mark(this);
    }

    private static List<? extends Node> shapes(Headline headline) {
        return switch (headline) {
            case DISABLED -> List.of(ring(7.5, 2), stroke("M4.8 15.2 15.2 4.8", 2));
            case READY -> List.of(ring(7, 2.4));
            case CONNECTING -> List.of(pale(ring(7.5, 2)), arc(7.5, 0, 90, 2.6));
            case LIVE -> List.of(disc(MIDDLE, 7));
            case CHECK -> List.of(disc(4.8, 4.4), solid("M15 5 20 10 15 15 10 10Z"));
            case BAD -> List.of(disc(4.4, 4.2), solid("M14.8 5 20 14.4H9.6Z"));
            case RECONNECTING -> List.of(arc(7.2, 10, 76, 2.4), arc(7.2, 130, 76, 2.4), arc(7.2, 250, 76, 2.4));
            case FINISHING ->
                List.of(stroke("M16.9 7.4A7.4 7.4 0 1 1 12.6 3.1", 2.2), stroke("m7 9.8 2.6 2.6 6.2-7", 2.2));
        };
    }

    private static Shape ring(double radius, double width) {
        return stroked(new Circle(MIDDLE, MIDDLE, radius), width);
    }

    private static Shape disc(double x, double radius) {
        return filled(new Circle(x, MIDDLE, radius));
    }

    /** @param from degrees, counted against the clock from three o'clock */
    private static Shape arc(double radius, double from, double length, double width) {
        var arc = new Arc(MIDDLE, MIDDLE, radius, radius, from, length);
        arc.setType(ArcType.OPEN);
        return stroked(arc, width);
    }

    private static Shape stroke(String path, double width) {
        return stroked(svg(path), width);
    }

    private static Shape solid(String path) {
        return filled(svg(path));
    }

    private static SVGPath svg(String path) {
        var shape = new SVGPath();
        shape.setContent(path);
        return shape;
    }

    private static Shape stroked(Shape shape, double width) {
        shape.getStyleClass().add("stroke");
        shape.setStrokeWidth(width);
        shape.setStrokeLineCap(StrokeLineCap.BUTT);
        return shape;
    }

    private static Shape filled(Shape shape) {
        shape.getStyleClass().add("solid");
        return shape;
    }

    private static Shape pale(Shape shape) {
        shape.setOpacity(0.35);
        return shape;
    }
}
