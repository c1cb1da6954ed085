package tallyboard.ui.schedule.edit;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import tallyboard.agenda.Track;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.plan.ConferenceDay;

/** The form for a session, in the place of the inspector. Esc leaves it unchanged, Enter saves it. */
public final class DraftView extends VBox {
    private final DraftViewModel draft;
    private final Label heading = new Label();
    private final TextField title = new TextField();
    private final ComboBox<ConferenceDay> day = new ComboBox<>();
    private final ComboBox<Track> room = new ComboBox<>();

    public DraftView(DraftViewModel draft) {
        this.draft = draft;
        getStyleClass().addAll("talk-inspector", "draft");
        heading.getStyleClass().addAll("t18", "semibold");
        var start = new TextField();
        var minutes = new TextField();
        say(day, ConferenceDay::fullTitle);
        say(room, Track::name);
        bind(title, draft.title());
        bind(start, draft.start());
        bind(minutes, draft.minutes());
        bind(day, draft.day());
        bind(room, draft.room());
        var times = new HBox(field("schedule.draft.start", start), field("schedule.draft.minutes", minutes));
        times.getStyleClass().add("times");
        var content = new VBox(
                heading,
                field("schedule.draft.title", title),
                field("schedule.draft.day", day),
                times,
                field("schedule.draft.room", room),
                problem(),
                buttons());
        content.getStyleClass().add("form");
        getChildren().add(content);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                draft.cancel();
                e.consume();
            }
        });
        draft.form().subscribe(form -> form.ifPresent(this::open));
    }

    private void open(DraftViewModel.Form form) {
        heading.setText(Messages.text(form.session().isPresent() ? "schedule.draft.change" : "schedule.draft.add"));
        var chosenDay = draft.day().get();
        var chosenRoom = draft.room().get();
        day.getItems().setAll(form.days());
        room.getItems().setAll(form.rooms());
        draft.day().set(chosenDay);
        draft.room().set(chosenRoom);
    }

    /** Puts the cursor into the title. */
    public void focus() {
        title.requestFocus();
        title.selectAll();
    }

    private void bind(TextField field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> draft.save());
    }

    private static <T> void bind(ComboBox<T> choice, ObjectProperty<T> value) {
        choice.valueProperty().bindBidirectional(value);
        choice.setMaxWidth(Double.MAX_VALUE);
    }

    private static <T> void say(ComboBox<T> choice, Function<T, String> words) {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return choice.getValue();
            }
        });
    }

    private Node problem() {
        var problem = new Label();
        problem.getStyleClass().addAll("t13", "attention");
        problem.setWrapText(true);
        problem.textProperty().bind(draft.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private Node buttons() {
        var cancel = Buttons.plain(Messages.text("schedule.draft.cancel"));
        cancel.setOnAction(_ -> draft.cancel());
        var save = Buttons.call(Messages.text("schedule.draft.save"));
        save.setOnAction(_ -> draft.save());
        var buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private static VBox field(String words, Node field) {
        var label = new Label(Messages.text(words));
        label.getStyleClass().addAll("t13", "text-2");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
