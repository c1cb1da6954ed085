package tallyboard.ui.recordings.handover;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.time.LocalDate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;

/** The panel that hands a day over. */
public final class HandoverView extends VBox {
    private final HandoverViewModel handover;

    public HandoverView(HandoverViewModel handover) {
        this.handover = handover;
        getStyleClass().add("handover");
        FocusRegion.INSPECTOR.mark(this);
        var words = handover.words();
        var left = label(words.map(w -> w.left().stream().collect(Collectors.joining("\n"))), "text-2");
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var name = new TextField();
        name.textProperty().bindBidirectional(handover.template());
        name.setAccessibleText(Messages.text("handover.name"));
        getChildren()
                .addAll(
                        fixed("handover.title", "t18", "semibold"),
                        fixed("handover.how", "text-2"),
                        day(),
                        label(words.map(HandoverViewModel.Words::talks)),
                        label(words.map(HandoverViewModel.Words::size), "text-2"),
                        fixed("handover.name", "semibold"),
                        name,
                        label(words.map(HandoverViewModel.Words::example), "text-2"),
                        fixed("handover.left", "semibold"),
                        scroll,
                        progress(),
                        label(handover.run().map(HandoverViewModel.Run::sentence), "text-2"),
                        go(),
                        cancel());
    }

    private ComboBox<LocalDate> day() {
        var days = new ComboBox<LocalDate>();
        days.setAccessibleText(Messages.text("handover.day"));
        days.setMaxWidth(Double.MAX_VALUE);
        days.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalDate day) {
                return day == null ? "" : Figures.day(day);
            }

            @Override
            public LocalDate fromString(String text) {
                return handover.day().get();
            }
        });
        handover.words().map(HandoverViewModel.Words::days).subscribe(all -> {
            if (!days.getItems().equals(all)) {
                days.getItems().setAll(all);
            }
            days.setValue(handover.day().get());
        });
        days.setOnAction(_ -> {
            if (days.getValue() != null) {
                handover.day().set(days.getValue());
            }
        });
        return days;
    }

    private ProgressBar progress() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        var share = handover.run().map(r -> r.share().orElse(0.0));
        bar.progressProperty().bind(share.map(Double::doubleValue));
        showWhile(bar, isRunning());
        return bar;
    }

    private Button go() {
        var go = Buttons.plain("", Feather.FOLDER);
        go.getStyleClass().add(Styles.ACCENT);
        go.setMaxWidth(Double.MAX_VALUE);
        go.textProperty().bind(handover.words().map(HandoverViewModel.Words::button));
        go.disableProperty().bind(handover.words().map(w -> !w.canGo()));
        go.setOnAction(_ -> choose());
        showWhile(go, isRunning().map(running -> !running));
        return go;
    }

    private Button cancel() {
        var cancel = Buttons.plain(Messages.text("handover.cancel"), Feather.X);
        cancel.setMaxWidth(Double.MAX_VALUE);
        cancel.setOnAction(_ -> handover.cancel());
        showWhile(cancel, isRunning());
        return cancel;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("handover.choose"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            handover.start(chosen.toPath());
        }
    }

    private ObservableValue<Boolean> isRunning() {
        return handover.run().map(r -> r.share().isPresent());
    }

    private static void showWhile(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label fixed(String place, String... styles) {
        var label = new Label(Messages.text(place));
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
