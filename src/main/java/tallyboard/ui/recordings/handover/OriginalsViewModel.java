package tallyboard.ui.recordings.handover;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.handover.Trash;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Deleting originals that were handed over: asked for, confirmed by a typed name, and taken back for a week. FX thread. */
public final class OriginalsViewModel {
    private final Trash trash;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * What the sheet asks.
     *
     * @param word to be typed, as it stands here
     * @param going what would go into the trash
     */
    public record Question(String title, String what, String word, List<AssetId> going) {}

    public OriginalsViewModel(Trash trash, Background background) {
        this.trash = trash;
        this.background = background;
    }

    /** The question that is open; empty when none is. */
    public ReadOnlyObjectProperty<Optional<Question>> question() {
        return question.getReadOnlyProperty();
    }

    public StringProperty typed() {
        return typed;
    }

    /** Whether the word was typed. */
    public ObservableValue<Boolean> isConfirmed() {
        return typed.map(text ->
                question.get().filter(q -> q.word().equals(text.strip())).isPresent());
    }

    /** Why the last wish was not granted; empty when it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Asks whether the originals of these recordings are to be deleted, as far as they may be now.
     *
     * @param word that has to be typed
     */
    public void ask(Collection<AssetId> wanted, String word) {
        problem.set("");
        background.ask(
                () -> trash.deletable(wanted),
                going -> {
                    if (going.isEmpty()) {
                        problem.set(Messages.text("originals.none"));
                    } else {
                        typed.set("");
                        question.set(Optional.of(question(going, wanted.size(), word)));
                    }
                },
                e -> problem.set(Problems.sentence(e)));
    }

    private static Question question(List<Take> going, int wanted, String word) {
        var what = Messages.text("originals.what", going.size(), Trash.KEPT.toDays());
        return new Question(
                Messages.text("originals.title", going.size()),
                going.size() == wanted ? what : what + " " + Messages.text("originals.someStay", wanted - going.size()),
                word,
                going.stream().map(Take::asset).toList());
    }

    /** Deletes what was asked about, once the word is typed. */
    public void delete() {
        if (!isConfirmed().getValue()) {
            return;
        }
        var going = question.get().map(Question::going).orElse(List.of());
        keep();
        background.run(() -> trash.discard(going), () -> {}, _ -> problem.set(Messages.text("originals.failed")));
    }

    /** Closes the question and deletes nothing. */
    public void keep() {
        question.set(Optional.empty());
        typed.set("");
    }

    /** Takes an original back out of the trash. */
    public void restore(AssetId asset) {
        problem.set("");
        background.run(() -> trash.restore(asset), () -> {}, _ -> problem.set(Messages.text("originals.notRestored")));
    }
}
