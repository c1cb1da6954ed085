package tallyboard.ui.kit.draw;

import java.util.List;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/**
 * A curve drawn over its whole width, the newest value at the right edge, with the range that is usual shaded behind it.
 * Style properties: {@code -tb-trace-line}, {@code -tb-trace-range}; the surface is the region's background.
 */
public final class Trace extends Region {
    private static final Paint NOTHING = Paint.valueOf("transparent");
    private static final StyleablePropertyFactory<Trace> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<Trace, Paint> LINE =
            STYLES.createPaintCssMetaData("-tb-trace-line", t -> t.line, NOTHING, false);
    private static final CssMetaData<Trace, Paint> RANGE =
            STYLES.createPaintCssMetaData("-tb-trace-range", t -> t.range, NOTHING, false);
    private static final double HEADROOM = 1.6;
    private static final double WIDTH = 1.5;

    private final StyleableObjectProperty<Paint> line = new SimpleStyleableObjectProperty<>(LINE, this, "line");
    private final StyleableObjectProperty<Paint> range = new SimpleStyleableObjectProperty<>(RANGE, this, "range");
    private final Canvas canvas = new Canvas();
    private Curve curve = new Curve(1);
    private Optional<Usual> usual = Optional.empty();

    /** The range in which the values usually lie. */
    public record Usual(double low, double high) {}

    /** A trace of that size in pixels. */
    public Trace(double width, double height) {
        getStyleClass().add("trace");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxHeight(height);
        getChildren().add(canvas);
        line.addListener(_ -> draw());
        range.addListener(_ -> draw());
    }

    /** Draws the curve as it is now. */
    public void show(Curve fresh, Optional<Usual> shaded) {
        curve = fresh;
        usual = shaded;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        var pen = canvas.getGraphicsContext2D();
        double w = canvas.getWidth();
        double h = canvas.getHeight();
        pen.clearRect(0, 0, w, h);
        double top = Math.max(curve.peak() * 1.1, middle() * HEADROOM);
        if (w <= 0 || h <= 0 || top <= 0) {
            return;
        }
        usual.ifPresent(u -> {
            pen.setFill(range.get());
            pen.fillRect(0, y(u.high(), top, h), w, y(u.low(), top, h) - y(u.high(), top, h));
        });
        pen.setStroke(line.get());
        pen.setLineWidth(WIDTH);
        stroke(pen, w, h, top);
    }

    private void stroke(GraphicsContext pen, double w, double h, double top) {
        double step = w / Math.max(1, curve.capacity() - 1);
        double x = w - step * (curve.size() - 1);
        boolean isDown = false;
        pen.beginPath();
        for (int i = 0; i < curve.size(); i++, x += step) {
            double value = curve.at(i);
            if (Double.isNaN(value)) {
                isDown = false;
            } else if (isDown) {
                pen.lineTo(x, y(value, top, h));
            } else {
                pen.moveTo(x, y(value, top, h));
                isDown = true;
            }
        }
        pen.stroke();
    }

    /** Without a usual range the last value decides the scale, so that a steady curve runs in the middle. */
    private double middle() {
        return usual.map(u -> (u.low() + u.high()) / 2).orElseGet(() -> {
            double last = curve.size() == 0 ? Double.NaN : curve.at(curve.size() - 1);
            return Double.isNaN(last) ? curve.peak() : last;
        });
    }

    private static double y(double value, double top, double height) {
        return height - 1 - value / top * (height - 2);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
