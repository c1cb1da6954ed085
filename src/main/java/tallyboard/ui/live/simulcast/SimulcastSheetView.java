package tallyboard.ui.live.simulcast;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Adds and removes the targets of a room. The key is typed unseen, and never shown again. */
public final class SimulcastSheetView extends VBox {
    private final SimulcastViewModel simulcast;
    private final VBox list = new VBox();
    private final TextField address = new TextField();
    private final PasswordField key = new PasswordField();
    private final Button add = Buttons.plain(Messages.text("simulcast.add"));
    private final Button close = Buttons.plain(Messages.text("simulcast.close"));
    private List<TargetRow> shown = List.of();

    public SimulcastSheetView(SimulcastViewModel simulcast, String room, Runnable closing) {
        this.simulcast = simulcast;
        getStyleClass().addAll("desk-sheet", "sheet", "simulcast-sheet");
        list.getStyleClass().add("list");
        address.setPromptText("rtmps://a.example/live");
        address.setAccessibleText(Messages.text("simulcast.address"));
        key.setPromptText(Messages.text("simulcast.key"));
        key.setAccessibleText(Messages.text("simulcast.key"));
        add.disableProperty().bind(address.textProperty().map(String::isBlank));
        add.setOnAction(_ -> add());
        key.setOnAction(_ -> add());
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> closing.run());
        var problem = wrapped("", "t13", "attention");
        problem.textProperty().bind(simulcast.problem());
        there(problem, problem.textProperty().isNotEmpty());
        var form = new VBox(named("simulcast.address", address), named("simulcast.key", key));
        form.getStyleClass().add("form");
        var buttons = new HBox(close, add);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var live = wrapped(Messages.text("simulcast.whileLive"), "t13", "attention");
        var full = wrapped(Messages.text("simulcast.full"), "t13", "text-2");
        there(live, simulcast.words().map(SimulcastWords::isLive));
        there(full, simulcast.words().map(words -> !words.isLive() && words.isFull()));
        there(form, simulcast.words().map(words -> !words.isLive() && !words.isFull()));
        there(add, form.visibleProperty());
        getChildren()
                .addAll(
                        wrapped(Messages.text("simulcast.title", room), "t18", "semibold"),
                        wrapped(Messages.text("simulcast.what"), "t13", "text-2"),
                        list,
                        live,
                        full,
                        form,
                        problem,
                        buttons);
        simulcast.words().subscribe(this::show);
    }

    /** Where typing begins; while the room is live, the way out. */
    public void focusFirst() {
        if (simulcast.words().get().isLive() || simulcast.words().get().isFull()) {
            close.requestFocus();
        } else {
            address.requestFocus();
        }
    }

    private void add() {
        if (!address.getText().isBlank()) {
            simulcast.add(address.getText(), key.getText(), () -> {
                address.clear();
                key.clear();
                address.requestFocus();
            });
        }
    }

    private void show(SimulcastWords words) {
        if (!words.targets().equals(shown) || list.isDisabled() != words.isLive()) {
            shown = words.targets();
            list.setDisable(words.isLive());
            list.getChildren().setAll(shown.stream().map(this::target).toList());
        }
    }

    private Node target(TargetRow row) {
        var remove = Buttons.icon(Messages.text("simulcast.remove", row.address()), Feather.TRASH_2);
        remove.setOnAction(_ -> {
            simulcast.remove(row.id());
            close.requestFocus();
        });
        var name = new Label(row.address());
        name.getStyleClass().addAll("t13", "mono");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(row.address()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(name, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private static VBox named(String words, Node field) {
        var name = new Label(Messages.text(words));
        name.getStyleClass().addAll("t13", "text-2");
        return new VBox(name, field);
    }

    private static Label wrapped(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void there(Node node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
    }
}
