package tallyboard.media.slate;

/**
 * A picture as video has it: brightness for each pixel, colour for each four (ITU-R BT.709, limited range). Not changed by
 * anybody.
 */
public final class StillPicture {
    /** What viewers' screens and every level of the codec take, and small enough to be sent as it is. */
    public static final int WIDTH = 1280;

    public static final int HEIGHT = 720;

    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;
    private static final double LUMA_RANGE = 219 / 255.0;
    private static final double COLOUR_RANGE = 224 / 255.0;

    private final Plane luma = new Plane(WIDTH, HEIGHT, 16);
    private final Plane blue = new Plane(WIDTH / 2, HEIGHT / 2, 8);
    private final Plane red = new Plane(WIDTH / 2, HEIGHT / 2, 8);

    /** @param rgb of each pixel, row by row: {@link #WIDTH} x {@link #HEIGHT} of them; what is above 24 bits does not matter */
    public StillPicture(int[] rgb) {
        if (rgb.length != WIDTH * HEIGHT) {
            throw new IllegalArgumentException("not a picture of that size: " + rgb.length);
        }
        for (int y = 0; y < HEIGHT; y += 2) {
            for (int x = 0; x < WIDTH; x += 2) {
                block(rgb, x, y);
            }
        }
    }

    /** Four pixels share their colour. */
    private void block(int[] rgb, int x, int y) {
        double blueness = 0;
        double redness = 0;
        for (int at = 0; at < 4; at++) {
            int pixel = rgb[(y + at / 2) * WIDTH + x + at % 2];
            int r = pixel >> 16 & 255;
            int b = pixel & 255;
            double bright = RED * r + GREEN * (pixel >> 8 & 255) + BLUE * b;
            luma.set(x + at % 2, y + at / 2, 16 + bright * LUMA_RANGE);
            blueness += (b - bright) / (2 - 2 * BLUE);
            redness += (r - bright) / (2 - 2 * RED);
        }
        blue.set(x / 2, y / 2, 128 + blueness / 4 * COLOUR_RANGE);
        red.set(x / 2, y / 2, 128 + redness / 4 * COLOUR_RANGE);
    }

    Plane luma() {
        return luma;
    }

    Plane blue() {
        return blue;
    }

    Plane red() {
        return red;
    }

    /** Samples of one kind, read by the squares of them that belong to one macroblock. */
    static final class Plane {
        private final byte[] samples;
        private final int width;
        private final int side;

        Plane(int width, int height, int side) {
            this.samples = new byte[width * height];
            this.width = width;
            this.side = side;
        }

        private void set(int x, int y, double value) {
            samples[y * width + x] = (byte) Math.round(value);
        }

        byte at(int x, int y) {
            return samples[y * width + x];
        }

        /** Whether every row of the macroblock is the row above it. */
        boolean isAsAbove(int column, int row) {
            for (int y = row * side; y < (row + 1) * side; y++) {
                for (int x = column * side; x < (column + 1) * side; x++) {
                    if (at(x, y) != at(x, row * side - 1)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Whether every column of the macroblock is the one to its left. */
        boolean isAsLeft(int column, int row) {
            for (int y = row * side; y < (row + 1) * side; y++) {
                for (int x = column * side; x < (column + 1) * side; x++) {
                    if (at(x, y) != at(column * side - 1, y)) {
                        return false;
                    }
                }
            }
            return true;
        }

        void write(BitWriter bits, int column, int row) {
            for (int y = row * side; y < (row + 1) * side; y++) {
                bits.octets(samples, y * width + column * side, side);
            }
        }
    }
}
