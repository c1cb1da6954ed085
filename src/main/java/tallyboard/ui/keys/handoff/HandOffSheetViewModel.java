package tallyboard.ui.keys.handoff;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import tallyboard.desk.handoff.FfmpegCommand;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** The sheet with the ways to hand a key to its room. Follows its stream while it is open. FX thread. */
public final class HandOffSheetViewModel implements AutoCloseable {
    private final KeyHandout handout;
    private final Handing handing;
    private final HandOffPlace place;
    private final ObsPushViewModel obs;
    private final OneTimePageViewModel page;
    private final KeyFilesViewModel files;
    private final ObjectProperty<Way> chosen = new SimpleObjectProperty<>(Way.OBS_PUSH);
    private final ReadOnlyObjectWrapper<Optional<SheetWords>> words = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper commandShown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper safe = new ReadOnlyBooleanWrapper();
    private Subscription following = Subscription.EMPTY;

    /**
     * What the sheet says.
     *
     * @param warning why the room could not use the key yet, empty when it can
     */
    public record SheetWords(String title, String warning) {}

    public HandOffSheetViewModel(LiveStreams streams, Background background, KeyHandout handout, HandOffPlace place) {
        this.handout = handout;
        this.place = place;
        this.handing = new Handing(streams, background, place.server());
        this.obs = new ObsPushViewModel(streams, handing);
        this.page = new OneTimePageViewModel(handing, place);
        this.files = new KeyFilesViewModel(handing);
        chosen.subscribe(_ -> handing.forget());
        retell();
    }

    /**
     * Opens the sheet for a stream; one whose key is not kept readable has nothing to hand off.
     *
     * @param spoken whose key it is, such as "B, Room 2"
     */
    public void open(ObservableValue<Optional<LiveStream>> source, String spoken) {
        close();
        var now = source.getValue().filter(s -> s.key().readable().isPresent());
        if (now.isEmpty()) {
            return;
        }
        handing.forget();
        files.forget();
        handing.look(now, spoken);
        obs.look(now.get());
        words.set(Optional.of(new SheetWords(
                Messages.text("keys.handoff.title", spoken),
                place.isHereOnly() ? Messages.text("keys.handoff.hereOnly") : "")));
        following = source.subscribe(changed -> follow(changed, spoken));
    }

    /** Closes the sheet, and the page with it. */
    @Override
    public void close() {
        following.unsubscribe();
        page.close();
        obs.forget();
        handing.look(Optional.empty(), "");
        words.set(Optional.empty());
    }

    /** To be called twice a second. */
    public void tick() {
        page.tick();
    }

    /** The sheet's words while it is open. */
    public ReadOnlyObjectProperty<Optional<SheetWords>> words() {
        return words.getReadOnlyProperty();
    }

    public ObjectProperty<Way> chosen() {
        return chosen;
    }

    public ObsPushViewModel obs() {
        return obs;
    }

    public OneTimePageViewModel page() {
        return page;
    }

    public KeyFilesViewModel files() {
        return files;
    }

    /** Shows the code in the key window. */
    public void showCode() {
        handing.forget();
        handout.shown().whyNot().ifPresent(handing::warn);
        handing.stream().ifPresent(s -> handout.showCode(s, handing.name(), handing.server()));
    }

    /** Copies the key for the command. */
    public void copyKey() {
        handing.stream().ifPresent(s -> {
            handout.copyForCommand(s);
            handing.say(Messages.text("keys.handoff.ffmpeg.done"));
        });
    }

    /** The command, which names the key only as a variable. */
    public String command() {
        return FfmpegCommand.of(place.server());
    }

    /** The command as it is seen. */
    public ReadOnlyStringProperty commandShown() {
        return commandShown.getReadOnlyProperty();
    }

    /** Whether the address of a room's OBS may be read where it is typed. */
    public ReadOnlyBooleanProperty isSafe() {
        return safe.getReadOnlyProperty();
    }

    /** More or less is told from now on. */
    public void retell() {
        safe.set(Discretion.now().isSafe());
        commandShown.set(FfmpegCommand.of(Discretion.now().address(place.server())));
        handing.forget();
        page.tick();
    }

    /** What went well; empty when nothing was done. */
    public ReadOnlyStringProperty said() {
        return handing.said();
    }

    public ReadOnlyStringProperty problem() {
        return handing.problem();
    }

    public ReadOnlyBooleanProperty busy() {
        return handing.busy();
    }

    /** While the page is open, there is nothing to press on its row but to close it. */
    public ObservableValue<Boolean> isPageOpen() {
        return Bindings.createBooleanBinding(
                () -> chosen.get() == Way.ONE_TIME_PAGE && page.words().get().isPresent(), chosen, page.words());
    }

    private void follow(Optional<LiveStream> now, String spoken) {
        if (now.flatMap(s -> s.key().readable()).isEmpty()) {
            close();
            return;
        }
        handing.look(now, spoken);
    }
}
