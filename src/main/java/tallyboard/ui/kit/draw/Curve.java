package tallyboard.ui.kit.draw;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The last so many values of something measured at a steady beat, oldest first. What was not measured stays a hole. */
public final class Curve {
    private final double[] values;
    private int size;
    private int next;

    /** @param capacity how many values fill the whole width, such as 600 for five minutes twice a second */
    public Curve(int capacity) {
        values = new double[capacity];
    }

    public void add(OptionalDouble value) {
        values[next] = value.orElse(Double.NaN);
        next = (next + 1) % values.length;
        size = Math.min(size + 1, values.length);
    }

    public int capacity() {
        return values.length;
    }

    public int size() {
        return size;
    }

    /** The value at that place, the oldest being 0; {@code NaN} where nothing was measured. */
    public double at(int place) {
        return values[(next - size + place + values.length) % values.length];
    }

    /** The greatest value, 0 when nothing was measured. */
    public double peak() {
        return Arrays.stream(values, 0, size == values.length ? size : next)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
    }

    public void clear() {
        size = 0;
        next = 0;
    }
}
