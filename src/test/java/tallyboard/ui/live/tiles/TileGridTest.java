package tallyboard.ui.live.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TileGridTest {
    @Test
    void oneToSixteenTilesAllLieInTheirPlaceAndNeverOverEachOther() {
        for (var place : new double[][] {{880, 520}, {1100, 640}, {1920, 1080}, {600, 1000}}) {
            for (int tiles = 1; tiles <= 16; tiles++) {
                var grid = TileGrid.of(tiles, place[0], place[1]);
                var what = tiles + " in " + place[0] + " x " + place[1] + ": " + grid;
                assertTrue(grid.x(tiles - 1) + grid.width() <= place[0], what);
                assertTrue(grid.x(grid.columns() - 1) + grid.width() <= place[0], what);
                assertTrue(grid.y(tiles - 1) + grid.height() <= place[1], what);
                assertTrue(grid.width() > 0 && grid.height() > 0, what);
            }
        }
    }

    @Test
    void threeTracksStandSideBySideAndFourInASquare() {
        assertEquals(2, TileGrid.of(4, 1100, 900).columns());
        assertEquals(3, TileGrid.of(3, 1600, 500).columns());
    }

    @Test
    void aTileIsNoTallerThanItsPictureAndItsWordsWant() {
        var grid = TileGrid.of(2, 1000, 4000);
        assertTrue(grid.height() <= TileGrid.WORDS + grid.width() * 9 / 16 + 1, grid.toString());
    }

    @Test
    void whereNoPictureHasRoomTheWordsOfSixteenTilesStillHave() {
        var grid = TileGrid.of(16, 820, 440);
        assertTrue(grid.height() >= 96, grid.toString());
        assertTrue(grid.width() >= 190, grid.toString());
    }
}
