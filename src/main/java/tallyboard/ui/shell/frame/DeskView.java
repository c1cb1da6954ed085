package tallyboard.ui.shell.frame;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;

/** The frame of the window: stripe and header on top, the rail at the left, the status bar below, a screen in the middle. */
public final class DeskView extends BorderPane {
    public DeskView(DeskViewModel desk, Node header, PagesView pages, Node status, boolean isRehearsal) {
        getStyleClass().add("desk");
        var rail = new RailView(desk.destinations(), desk::badge, desk::go);
        setTop(isRehearsal ? new VBox(new StripeView(), header) : header);
        setLeft(rail);
        setCenter(pages);
        setBottom(status);
        FocusRegion.STATUS.mark(status);
        desk.here().subscribe(here -> {
            rail.show(here);
            pages.show(here);
        });
    }
}
