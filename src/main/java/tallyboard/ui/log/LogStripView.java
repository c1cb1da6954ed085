package tallyboard.ui.log;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The last lines of the log, always in sight: a head of 32 px and three lines, or ten when it is opened. */
public final class LogStripView extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final int FEW = 3;
    private static final int MANY = 10;

    private final ListView<LogRow> list;
    private final Button more = Buttons.icon(Messages.text("log.more"), Feather.CHEVRON_UP);
    private boolean isOpen;

    /**
     * @param act goes where a line leads
     * @param toTheWholeLog goes to the page of the log, with its search and its exports
     */
    public LogStripView(LogViewModel log, BiConsumer<LogAction, LogRow> act, Runnable toTheWholeLog) {
        getStyleClass().add("log-strip");
        list = LogTools.list(log.mainRows(), act);
        var title = new Label(Messages.text("log.title"));
        title.getStyleClass().addAll("t13", "semibold");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        more.setOnAction(_ -> open(!isOpen));
        var whole = Buttons.flat(Messages.text("log.whole"), Feather.LIST);
        whole.getStyleClass().add("quiet");
        whole.setOnAction(_ -> toTheWholeLog.run());
        var head = new HBox(
                title, space, LogTools.filter(log), LogTools.follow(log.following(), log.waiting()), whole, more);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, list);
        FocusRegion.LOG.mark(this);
        open(false);
    }

    private void open(boolean open) {
        isOpen = open;
        pseudoClassStateChanged(OPEN, open);
        double height = LogTools.row() * (open ? MANY : FEW);
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        more.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP, Icons.MAIN));
        more.setAccessibleText(Messages.text(open ? "log.less" : "log.more"));
    }
}
