package tallyboard.ui.settings.comfort;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.settings.Choices;
import tallyboard.settings.Comfort;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Problems;

/** What makes the desk fit whoever sits at it; each choice builds the desk anew, so that all of it follows. FX thread. */
public final class ComfortViewModel {
    private final Choices choices;
    private final Background background;
    private final Runnable redress;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param redress says and draws everything anew */
    public ComfortViewModel(Choices choices, Background background, Runnable redress) {
        this.choices = choices;
        this.background = background;
        this.redress = redress;
    }

    public int textPercent() {
        return comfort().textPercent();
    }

    public boolean has(Ease ease) {
        return comfort().has(ease);
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void choose(int percent) {
        change(comfort().withText(percent));
    }

    public void choose(Ease ease, boolean isChosen) {
        change(comfort().with(ease, isChosen));
    }

    private void change(Comfort wanted) {
        if (!wanted.equals(comfort())) {
            background.run(
                    () -> choices.change(settings -> settings.with(wanted)),
                    redress,
                    e -> problem.set(Problems.sentence(e)));
        }
    }

    private Comfort comfort() {
        return choices.current().looks().comfort();
    }
}
