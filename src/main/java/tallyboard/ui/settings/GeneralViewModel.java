package tallyboard.ui.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.desk.Tracks;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.settings.Settings.Appearance;
import tallyboard.settings.Settings.Language;
import tallyboard.settings.Settings.Sounds;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Language, looks, the zone of the event, and a tone to hear whether this computer can be heard. FX thread. */
public final class GeneralViewModel {
    private final Choices choices;
    private final Tracks tracks;
    private final Tone tone;
    private final Background background;
    private final Runnable redress;
    private final ReadOnlyStringWrapper heard = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Something that can be heard. */
    @FunctionalInterface
    public interface Tone {
        /** Plays it and blocks until it is over; false when this computer has no way to. */
        boolean play();
    }

    /** @param redress says and draws everything anew, in the language and looks that were chosen */
    public GeneralViewModel(Choices choices, Tracks tracks, Tone tone, Background background, Runnable redress) {
        this.choices = choices;
        this.tracks = tracks;
        this.tone = tone;
        this.background = background;
        this.redress = redress;
    }

    public Language language() {
        return choices.current().looks().language();
    }

    public Appearance appearance() {
        return choices.current().looks().appearance();
    }

    public ZoneId zone() {
        return tracks.conference().zone();
    }

    /** Every zone there is, by name. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .sorted()
                .toList();
    }

    /** Language and zone, as the list of steps says them. */
    public String summary() {
        return Messages.text(
                "settings.general.summary", name(Messages.language().getLanguage()), zone().getId());
    }

    /** What came of the tone; empty before it was asked for. */
    public ReadOnlyStringProperty heard() {
        return heard.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void choose(Language wanted) {
        change(settings -> settings.with(wanted), wanted != language());
    }

    public void choose(Appearance wanted) {
        change(settings -> settings.with(wanted), wanted != appearance());
    }

    public Sounds sounds() {
        return choices.current().alarms().sounds();
    }

    public void choose(Sounds wanted) {
        background.run(
                () -> choices.change(settings -> settings.with(wanted)), () -> problem.set(""), tell(problem::set));
    }

    public void choose(ZoneId wanted) {
        if (!wanted.equals(zone())) {
            background.run(() -> tracks.setZone(wanted), () -> problem.set(""), tell(problem::set));
        }
    }

    public void playTone() {
        heard.set(Messages.text("settings.general.tonePlays"));
        background.ask(
                tone::play,
                isPlayed ->
                        heard.set(Messages.text(isPlayed ? "settings.general.tonePlayed" : "settings.general.noSound")),
                problem -> heard.set(Problems.sentence(problem)));
    }

    private void change(UnaryOperator<Settings> change, boolean isNew) {
        if (isNew) {
            background.run(() -> choices.change(change), redress, tell(problem::set));
        }
    }

    private static Consumer<Exception> tell(Consumer<String> where) {
        return e -> where.accept(Problems.sentence(e));
    }

    private static String name(String language) {
        return Messages.text("settings.language." + (language.equals("de") ? "GERMAN" : "ENGLISH"));
    }
}
