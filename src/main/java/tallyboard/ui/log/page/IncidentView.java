package tallyboard.ui.log.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;

/** The sheet that asks for span and track of a report, and says where it is. */
final class IncidentView extends VBox {
    private final IncidentViewModel incident;
    private final Button cancel = Buttons.plain(Messages.text("event.cancel"));

    /** @param choose asks for the file and writes it */
    IncidentView(IncidentViewModel incident, Runnable choose, Runnable close) {
        this.incident = incident;
        getStyleClass().addAll("desk-sheet", "incident-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var write = Buttons.call(Messages.text("log.incident.write"));
        write.disableProperty().bind(incident.canWrite().map(can -> !can));
        write.setOnAction(_ -> choose.run());
        cancel.setOnAction(_ -> close.run());
        incident.written()
                .subscribe(
                        sentence -> cancel.setText(Messages.text(sentence.isEmpty() ? "event.cancel" : "event.close")));
        var buttons = new HBox(cancel, write);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        fixed("log.incident.sheet", "t18", "semibold"),
                        fixed("log.incident.what", "t13", "text-2"),
                        field("log.incident.track", tracks()),
                        spans(),
                        new HBox(field("log.incident.from", time(true)), field("log.incident.to", time(false))),
                        said(incident.problem(), "attention"),
                        said(incident.written(), "written"),
                        buttons);
    }

    Node harmless() {
        return cancel;
    }

    private ComboBox<Optional<String>> tracks() {
        var choice = new ComboBox<Optional<String>>();
        choice.setConverter(new TrackConverter(incident.names()));
        var all = new ArrayList<Optional<String>>();
        all.add(Optional.empty());
        incident.names().forEach(name -> all.add(Optional.of(name.letter())));
        choice.getItems().setAll(all);
        choice.valueProperty().bindBidirectional(incident.track());
        return choice;
    }

    private HBox spans() {
        var line = Buttons.small(Messages.text("log.incident.aroundTheLine"));
        line.setOnAction(_ -> incident.aroundTheLine());
        line.setDisable(!incident.hasLine());
        var hour = Buttons.small(Messages.text("log.incident.lastHour"));
        hour.setOnAction(_ -> incident.lastHour());
        var today = Buttons.small(Messages.text("log.incident.today"));
        today.setOnAction(_ -> incident.today());
        var row = new HBox(line, hour, today);
        row.getStyleClass().add("spans");
        return row;
    }

    private TextField time(boolean isBeginning) {
        var time = new TextField();
        time.textProperty().bindBidirectional(isBeginning ? incident.from() : incident.to());
        return time;
    }

    private static VBox field(String place, Node field) {
        var name = new Label(Messages.text(place));
        name.getStyleClass().addAll("t13", "text-2");
        name.setLabelFor(field);
        field.setAccessibleText(Messages.text(place));
        var box = new VBox(name, field);
        box.getStyleClass().add("field");
        return box;
    }

    private static Label fixed(String place, String... styles) {
        var label = new Label(Messages.text(place));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label said(ObservableValue<String> sentence, String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("t13", style);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(sentence.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static final class TrackConverter extends StringConverter<Optional<String>> {
        private final List<TrackName> names;

        TrackConverter(List<TrackName> names) {
            this.names = names;
        }

        @Override
        public String toString(Optional<String> letter) {
            return letter == null
                    ? ""
                    : names.stream()
                            .filter(name -> letter.equals(Optional.of(name.letter())))
                            .findFirst()
                            .map(name -> name.letter() + " " + name.room())
                            .orElseGet(() -> Messages.text("log.allTracks"));
        }

        @Override
        public Optional<String> fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
