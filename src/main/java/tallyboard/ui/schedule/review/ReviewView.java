package tallyboard.ui.schedule.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;

/** All changes of the version that waits, each with its tick, and what stays as it is. */
public final class ReviewView extends VBox {
    private final ReviewViewModel review;
    private final Runnable back;
    private final ListView<Line> list = new ListView<>();
    private final VBox notes = new VBox();

    /** @param back leads to the grid; everything stays as it is */
    public ReviewView(ReviewViewModel review, Runnable back) {
        this.review = review;
        this.back = back;
        getStyleClass().add("schedule-review");
        list.setCellFactory(_ -> new LineView(review));
        list.getStyleClass().add("change-list");
        list.setAccessibleText(Messages.text("review.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        notes.getStyleClass().add("notes");
        getChildren().addAll(head(), list, notes, buttons());
        FocusRegion.LANES.mark(list);
        review.words().subscribe(words -> words.ifPresent(this::show));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                back.run();
                e.consume();
            }
        });
    }

    /** Puts the focus on the first change. */
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(1);
        }
    }

    private Node head() {
        var title = new Label();
        title.getStyleClass().addAll("t24", "semibold");
        title.textProperty()
                .bind(review.words().map(w -> w.map(ReviewWords::banner).orElse("")));
        var what = new Label(Messages.text("review.what"));
        what.getStyleClass().addAll("text-2");
        return new VBox(title, what);
    }

    private Node buttons() {
        var dismiss = Buttons.flat(Messages.text("review.dismiss"));
        dismiss.setOnAction(_ -> {
            review.dismiss();
            back.run();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var later = Buttons.plain(Messages.text("review.back"));
        later.setOnAction(_ -> back.run());
        var apply = Buttons.call("");
        apply.getStyleClass().add("apply-changes");
        apply.textProperty()
                .bind(review.words().map(w -> w.map(ReviewWords::apply).orElse("")));
        apply.disableProperty()
                .bind(review.words().map(w -> w.map(ReviewWords::ticked).orElse(0L) == 0));
        apply.setOnAction(_ -> review.apply());
        var line = new HBox(dismiss, space, later, apply);
        line.getStyleClass().add("buttons");
        line.setAlignment(Pos.CENTER_LEFT);
        line.disableProperty().bind(review.busy());
        return line;
    }

    private void show(ReviewWords words) {
        var lines = new ArrayList<Line>();
        for (var group : words.groups()) {
            var rows = words.of(group);
            int ticked = (int) rows.stream().filter(ChangeRow::isTicked).count();
            lines.add(new Line.Head(group, rows.size(), ticked));
            rows.forEach(row -> lines.add(new Line.Changed(row)));
        }
        replace(lines);
        notes.getChildren().setAll(words.notes().stream().map(ReviewView::note).toList());
    }

    /** Line by line, so that selection and place stay while only ticks change. */
    private void replace(List<Line> lines) {
        var shown = list.getItems();
        if (shown.size() != lines.size()) {
            shown.setAll(lines);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!shown.get(i).equals(lines.get(i))) {
                int chosen = list.getSelectionModel().getSelectedIndex();
                shown.set(i, lines.get(i));
                list.getSelectionModel().select(chosen);
            }
        }
    }

    private static Node note(String sentence) {
        var note = new Label(sentence);
        note.getStyleClass().addAll("t13", "text-2");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::toggle);
            event.consume();
        }
    }

    private void toggle(Line line) {
        switch (line) {
            case Line.Head head -> LineView.tickAll(review, head.group(), head.ticked() < head.changes());
            case Line.Changed(var row) -> review.tick(row.change(), !row.isTicked());
        }
    }
}
