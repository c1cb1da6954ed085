package tallyboard.ui.settings.absence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.desk.encoders.Absences;
import tallyboard.stream.Reconnect;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.settings.absence.Stills.NoPictureException;

/** Slate and gaps of all tracks, and the picture that viewers would see. FX thread. */
public final class AbsenceViewModel {
    private final Absences absences;
    private final Stills stills;
    private final Background background;
    private final ReadOnlyObjectWrapper<byte[]> picture = new ReadOnlyObjectWrapper<>(new byte[0]);
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public AbsenceViewModel(Absences absences, Stills stills, Background background) {
        this.absences = absences;
        this.stills = stills;
        this.background = background;
        show();
    }

    public boolean isSlateShown() {
        return absences.now().slate().isShown();
    }

    public Fill gap() {
        return absences.now().gap();
    }

    /** A PNG file; empty while it is being read. */
    public ReadOnlyObjectProperty<byte[]> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Whether it is one that the producer chose. */
    public ReadOnlyBooleanProperty isOwnPicture() {
        return own.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void showSlate(boolean is) {
        change(now -> now.with(now.slate().shown(is)));
    }

    public void choose(Fill gap) {
        change(now -> now.with(gap));
    }

    /** Shows this picture from now on. */
    public void choose(Path file) {
        background.run(
                () -> {
                    var name = stills.keep(file);
                    absences.change(now -> now.with(now.slate().of(Optional.of(name))));
                },
                this::show,
                why -> problem.set(sentence(why)));
    }

    /** Shows the one that Tallyboard has by itself. */
    public void chooseBuiltIn() {
        change(now -> now.with(now.slate().of(Optional.empty())));
    }

    private void change(UnaryOperator<Reconnect> step) {
        background.run(() -> absences.change(step), this::show, why -> problem.set(sentence(why)));
    }

    private void show() {
        problem.set("");
        var image = absences.now().slate().image();
        own.set(image.isPresent());
        background.ask(() -> stills.picture(image), picture::set, why -> problem.set(sentence(why)));
    }

    private static String sentence(Exception why) {
        return why instanceof NoPictureException ? Messages.text("settings.absence.noPicture") : Problems.sentence(why);
    }
}
