package tallyboard.ui.event.parts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.ui.event.parts.Question.Guard;
import tallyboard.ui.kit.Background.Work;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Asks before the event that is open is replaced, and replaces it. FX thread. */
public final class ReplaceViewModel {
    private final EventAccess access;
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.NONE);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty complete = new SimpleBooleanProperty(true);
    private final ObservableValue<Boolean> allowed =
            Bindings.createBooleanBinding(this::mayGo, question, typed, busy, complete);
    private int asked;

    public ReplaceViewModel(EventAccess access) {
        this.access = access;
    }

    public ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    /** What was typed to confirm. */
    public StringProperty typed() {
        return typed;
    }

    /** Whether the sheet has all that it needs from the user. */
    public BooleanProperty complete() {
        return complete;
    }

    /** Whether the button may be pressed or held now. */
    public ObservableValue<Boolean> isAllowed() {
        return allowed;
    }

    /** It is being replaced. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try failed; empty when it did not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Asks what it would mean if that event came now. */
    public void ask(Coming coming) {
        int mine = ++asked;
        access.background()
                .ask(
                        () -> ReplaceWords.of(Standing.now(access), coming),
                        answer -> {
                            if (mine == asked) {
                                question.set(answer);
                            }
                        },
                        e -> problem.set(Problems.sentence(e)));
    }

    /** There is nothing to ask about any more. */
    public void withdraw() {
        asked++;
        question.set(Question.NONE);
    }

    /** Does it, when it is allowed. What was live or refused is said, and asked about anew. */
    public void replace(Coming coming, Work work, Runnable done) {
        if (!mayGo()) {
            return;
        }
        busy.set(true);
        problem.set("");
        access.background()
                .run(
                        work,
                        () -> {
                            busy.set(false);
                            done.run();
                        },
                        e -> {
                            busy.set(false);
                            problem.set(sentence(e));
                            ask(coming);
                        });
    }

    private boolean mayGo() {
        var asking = question.get();
        boolean isConfirmed =
                asking.guard() != Guard.NAME || asking.word().equals(typed.get().strip());
        return asking.guard() != Guard.WAIT && isConfirmed && complete.get() && !busy.get();
    }

    /** A live track stops it before anything happens, and the question then names it; later the gates are closed already. */
    private static String sentence(Exception e) {
        if (!(e instanceof RefusedException refused)) {
            return Messages.text("event.replace.failed");
        }
        return refused.refusal() instanceof Refusal.StillLive
                ? ""
                : Messages.text("event.replace.refused", Problems.sentence(refused));
    }
}
