package tallyboard.ui.log.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** Which day is shown, or all. Opening it asks for the whole log, so that no day is missing. */
final class DayChoiceView extends HBox {
    private final ComboBox<Optional<LocalDate>> choice = new ComboBox<>();
    private final LogPageViewModel log;

    DayChoiceView(LogPageViewModel log) {
        this.log = log;
        choice.setConverter(new DayConverter());
        choice.setAccessibleText(Messages.text("log.filterDay"));
        fill();
        choice.setValue(Optional.empty());
        log.days().addListener((ListChangeListener<LocalDate>) _ -> fill());
        choice.setOnShowing(_ -> log.readAll());
        choice.valueProperty()
                .subscribe(day -> log.showDay(Optional.ofNullable(day).flatMap(d -> d)));
        getChildren().addAll(Icons.of(Feather.CALENDAR, Icons.SMALL), choice);
        getStyleClass().add("log-filter");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Days are only ever added; what is chosen stays chosen. */
    private void fill() {
        var chosen = choice.getValue();
        var wanted = new ArrayList<Optional<LocalDate>>();
        wanted.add(Optional.empty());
        log.days().forEach(day -> wanted.add(Optional.of(day)));
        choice.getItems().setAll(wanted);
        choice.setValue(chosen);
    }

    private static final class DayConverter extends StringConverter<Optional<LocalDate>> {
        @Override
        public String toString(Optional<LocalDate> day) {
            return day == null ? "" : day.map(Figures::day).orElseGet(() -> Messages.text("log.allDays"));
        }

        @Override
        public Optional<LocalDate> fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
