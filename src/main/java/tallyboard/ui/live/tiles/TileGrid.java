package tallyboard.ui.live.tiles;

/**
 * How tiles fill a place: so that their pictures are as large as can be.
 *
 * @param width of a tile
 * @param height of a tile
 */
record TileGrid(int columns, double width, double height) {
    static final double GAP = 8;

    /** Below a tile's picture and above it. */
    static final double WORDS = 132;

    private static final double WIDE = 16;
    private static final double HIGH = 9;

    /** A picture that is smaller shows nothing. */
    private static final double LEAST_PICTURE = 96;

    static TileGrid of(int tiles, double width, double height) {
        var best = of(1, tiles, width, height);
        for (int columns = 2; columns <= tiles; columns++) {
            var other = of(columns, tiles, width, height);
            if (other.worth() > best.worth()) {
                best = other;
            }
        }
        return best;
    }

    private static TileGrid of(int columns, int tiles, double width, double height) {
        int rows = Math.ceilDiv(Math.max(1, tiles), columns);
        double each = Math.floor((width - (columns - 1) * GAP) / columns);
        double high = Math.floor((height - (rows - 1) * GAP) / rows);
        return new TileGrid(columns, each, Math.min(high, Math.ceil(WORDS + each * HIGH / WIDE)));
    }

    /** The width of the picture; where none has room, the nearer the tile is to two by one, the better it reads. */
    private double worth() {
        double picture = Math.min(width, (height - WORDS) * WIDE / HIGH);
        return picture >= LEAST_PICTURE ? picture : Math.min(width / 2, height) - 2 * LEAST_PICTURE * WIDE;
    }

    double x(int place) {
        return place % columns * (width + GAP);
    }

    double y(int place) {
        return Math.floorDiv(place, columns) * (height + GAP);
    }
}
