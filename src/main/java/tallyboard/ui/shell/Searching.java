package tallyboard.ui.shell;

import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.search.Found;
import tallyboard.ui.search.SearchView;
import tallyboard.ui.search.SearchViewModel;

/** The search of this window: a sheet over whatever is there, and the way to what was found. FX thread. */
final class Searching {
    private final SearchViewModel search;
    private final Screens screens;
    private final SheetLayer sheets;

    Searching(DeskContext context, Screens screens, SheetLayer sheets, Background background) {
        this.screens = screens;
        this.sheets = sheets;
        this.search =
                new SearchViewModel(screens.lanes(), context.desk(), context.streams(), background, context.clock());
    }

    void open() {
        search.begin();
        var sheet = new SearchView(search, this::go, sheets::hide);
        sheets.show(sheet, sheet.field());
    }

    /** More or less is told from now on. */
    void retell() {
        search.retell();
    }

    /** The sheet goes first, because it gives the focus back to where it came from. */
    private void go(Found found) {
        sheets.hide();
        screens.go(found);
    }
}
