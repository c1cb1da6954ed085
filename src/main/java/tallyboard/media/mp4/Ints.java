package tallyboard.media.mp4;

import java.util.Arrays;
import tallyboard.media.mp4.box.BoxWriter;

/** A growing list of plain numbers, and of pairs "so many times this value" where neighbours are alike. */
final class Ints {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Counts {@code value} into the last pair when that has the same value, else begins a pair. */
    void addToRuns(int value) {
        if (size >= 2 && values[size - 1] == value) {
            values[size - 2]++;
        } else {
            add(1);
            add(value);
        }
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    void writeTo(BoxWriter writer) {
        for (int i = 0; i < size; i++) {
            writer.u32(values[i]);
        }
    }
}
