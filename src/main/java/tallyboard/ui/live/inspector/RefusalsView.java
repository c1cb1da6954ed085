package tallyboard.ui.live.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.radar.AttemptRow;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.radar.Remedy;

/** Who was turned away from this lane today, each with its reason and with what helps. */
final class RefusalsView extends SectionView {
    private final Consumer<Remedy> remedy;
    private final VBox list = new VBox();
    private List<AttemptRow> shown = List.of();

    RefusalsView(RadarViewModel radar, Consumer<Remedy> remedy) {
        super(Messages.text("live.refusals.title"), radar.attempts().map(w -> w.inShort()));
        this.remedy = remedy;
        getStyleClass().add("refusals");
        list.getStyleClass().add("list");
        var inShort = Labels.label(radar.attempts(), w -> w.inShort(), "t13");
        add(inShort, list);
        radar.attempts().subscribe(words -> show(words.rows()));
    }

    /** The first thing that helps has the focus, so that Enter does it. */
    void requestFocusInside() {
        list.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void show(List<AttemptRow> rows) {
        if (!rows.equals(shown)) {
            shown = rows;
            list.getChildren().setAll(rows.stream().map(this::attempt).toList());
        }
    }

    private Node attempt(AttemptRow row) {
        var entry = new VBox(
                wrapped(row.when(), "t12", "text-2"), wrapped(row.who(), "t13", "medium"), wrapped(row.why(), "t13"));
        entry.getStyleClass().add("attempt");
        row.remedy().ifPresent(help -> {
            var button = Buttons.small(row.label());
            button.setAccessibleHelp(row.spoken());
            button.setOnAction(_ -> remedy.accept(help));
            entry.getChildren().add(button);
        });
        return entry;
    }

    private static Label wrapped(String text, String... styles) {
        var label = Labels.fixed(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
