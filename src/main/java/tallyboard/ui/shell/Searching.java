package tallyboard.ui.shell;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.keyboard.KeyTip;
import tallyboard.ui.kit.keyboard.Shortcut;
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

    /** The way in by mouse. */
    Button button() {
        var button = Buttons.icon(Messages.text("search.open"), Feather.SEARCH);
        button.setTooltip(KeyTip.of("search.tooltip", Shortcut.SEARCH));
        button.setOnAction(_ -> open());
        return button;
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
