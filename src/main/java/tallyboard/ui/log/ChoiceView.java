package tallyboard.ui.log;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.spoken.TickList;

/** A quiet list of ticks that says in its title what is chosen; with none ticked, all are. */
public final class ChoiceView<T> extends HBox {
    private final TickList<T> choice = new TickList<>();
    private final Words words;

    /**
     * The places of its words.
     *
     * @param all the title while nothing is ticked
     * @param some the title with what is ticked
     * @param what what it does, for a screen reader
     */
    public record Words(String all, String some, String what) {}

    public ChoiceView(
            ObservableList<T> items, Function<T, String> names, Words words, Feather icon, Consumer<Set<T>> chosen) {
        this.words = words;
        choice.setConverter(new NameConverter<>(names));
        choice.getItems().setAll(items);
        say();
        items.addListener((ListChangeListener<T>) _ -> {
            choice.getCheckModel().clearChecks();
            choice.getItems().setAll(items);
        });
        choice.getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) _ -> {
            chosen.accept(Set.copyOf(checked()));
            say();
        });
        getChildren().addAll(Icons.of(icon, Icons.SMALL), choice);
        getStyleClass().add("log-filter");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Takes all ticks away. */
    public void clear() {
        choice.getCheckModel().clearChecks();
    }

    private List<T> checked() {
        return List.copyOf(choice.getCheckModel().getCheckedItems());
    }

    private void say() {
        var title = checked().isEmpty()
                ? Messages.text(words.all())
                : Messages.text(
                        words.some(),
                        checked().stream().map(choice.getConverter()::toString).collect(Collectors.joining(", ")));
        choice.setTitle(title);
        choice.setAccessibleText(Messages.text(words.what()) + ". " + title);
    }

    private static final class NameConverter<T> extends StringConverter<T> {
        private final Function<T, String> names;

        NameConverter(Function<T, String> names) {
            this.names = names;
        }

        @Override
        public String toString(T item) {
            return item == null ? "" : names.apply(item);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
