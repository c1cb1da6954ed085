package tallyboard.ui.shell.bars;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;

/** The status bar, 28 px: the things that end events. */
public final class StatusView extends StatusBar {

    /**
     * The places that do not change while the program runs.
     *
     * @param ingest where encoders connect, and who can
     * @param api where the REST API listens, and who can reach it
     */
    public record Fixed(Supplier<String> ingest, String whoIngests, Supplier<String> api, String version) {}

    private final Fixed fixed;
    private final Label ingest = strong("");
    private final Label api = strong("");

    public StatusView(StatusViewModel status, Fixed fixed) {
        this.fixed = fixed;
        getStyleClass().add("status");
        setText("");
        var engine = bound(status.engine(), status.engineRole());
        var disk = bound(status.disk(), status.diskRole());
        getLeftItems()
                .addAll(
                        item(Feather.SERVER, Messages.text("shell.status.engine"), engine),
                        item(Feather.WIFI, Messages.text("shell.status.ingest"), ingest, new Label(fixed.whoIngests())),
                        item(Feather.SHIELD, Messages.text("shell.status.api"), api),
                        item(Feather.HARD_DRIVE, Messages.text("shell.status.disk"), disk),
                        item(
                                Feather.COFFEE,
                                Messages.text("shell.status.sleep"),
                                bound(status.awake(), status.awakeRole())));
        setAccessibleRole(AccessibleRole.TEXT);
        retell();
        for (var measured : List.of(status.engine(), status.disk(), status.awake())) {
            measured.subscribe(this::say);
        }
        getRightItems().addAll(new TaskView(status.task()), new Label(fixed.version()));
    }

    /** More or less is told from now on. */
    public void retell() {
        ingest.setText(fixed.ingest().get());
        api.setText(fixed.api().get());
        say();
    }

    /** One stop that says the whole bar, because nobody asks for it part by part. */
    private void say() {
        setAccessibleText(getLeftItems().stream().map(StatusView::spoken).collect(Collectors.joining(", ")));
    }

    private static String spoken(Node item) {
        return item.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining(" "));
    }

    private static Node item(Feather icon, String name, Node... values) {
        var item = new HBox(Icons.of(icon, Icons.SMALL), new Label(name));
        item.getStyleClass().add("status-item");
        item.setAlignment(Pos.CENTER_LEFT);
        item.getChildren().addAll(values);
        return item;
    }

    private static Label strong(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label bound(ObservableValue<String> text, ObservableValue<Role> role) {
        var label = strong("");
        label.textProperty().bind(text);
        role.subscribe(r -> r.mark(label));
        return label;
    }
}
