package tallyboard.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.settings.RecordingFolder.UnusableException;

/** Where new recordings go and for how long there is room. FX thread. */
public final class RecordingViewModel {
    /** What a room is advised to send at most, sound and container included. */
    private static final double BYTES_A_SECOND = 6_200_000 / 8.0;

    private static final List<Integer> RESERVES = List.of(1, 5, 20, 100);

    private final RecordingFolder recordings;
    private final IntSupplier rooms;
    private final Background background;
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String missing = "";
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param rooms how many are recorded at once, at most */
    public RecordingViewModel(RecordingFolder recordings, IntSupplier rooms, Background background) {
        this.recordings = recordings;
        this.rooms = rooms;
        this.background = background;
        problem.set(missing());
        measure();
    }

    public ReadOnlyStringProperty folder() {
        return folder.getReadOnlyProperty();
    }

    /** The folder as it is seen. */
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether it is seen at all; a folder that is not cannot be typed over. */
    public boolean isSeen() {
        return shown.get().equals(folder.get());
    }

    /** More or less is told from now on. */
    public void retell() {
        boolean wasMissing = problem.get().equals(missing);
        shown.set(Discretion.now().folder(folder.get()));
        missing();
        if (wasMissing) {
            problem.set(missing);
        }
    }

    /** How much room there is, in hours. */
    public ReadOnlyStringProperty room() {
        return room.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Gigabytes that can be left free. */
    public List<Integer> reserves() {
        return RESERVES;
    }

    public int reserve() {
        return recordings.reserve();
    }

    public void spare(int gigabytes) {
        background.run(() -> recordings.spare(gigabytes), () -> end(""), why -> end(Problems.sentence(why)));
    }

    /** Lets new recordings go there. */
    public void choose(String typed) {
        try {
            choose(Path.of(typed.strip()));
        } catch (InvalidPathException _) {
            problem.set(Messages.text("settings.recording.refused.NO_FOLDER"));
        }
    }

    /** Lets new recordings go there. */
    public void choose(Path wanted) {
        if (wanted.equals(recordings.folder())) {
            return;
        }
        busy.set(true);
        background.run(() -> recordings.move(wanted), () -> end(""), why -> end(sentence(why)));
    }

    private static String sentence(Exception why) {
        return why instanceof UnusableException unusable
                ? Messages.text(
                        "settings.recording.refused." + unusable.reason().name())
                : Problems.sentence(why);
    }

    private void end(String trouble) {
        busy.set(false);
        problem.set(trouble);
        measure();
    }

    private String missing() {
        var how = Discretion.now();
        missing = recordings
                .missing()
                .map(gone -> Messages.text(
                        "settings.recording.missing",
                        how.folder(gone.toString()),
                        how.folder(recordings.folder().toString())))
                .orElse("");
        return missing;
    }

    private void measure() {
        folder.set(recordings.folder().toString());
        shown.set(Discretion.now().folder(folder.get()));
        background.ask(recordings::freeBytes, this::show, _ -> room.set(Figures.DASH));
    }

    private void show(long free) {
        int count = Math.max(1, rooms.getAsInt());
        var left = Duration.ofSeconds((long) (free / BYTES_A_SECOND / count));
        room.set(Messages.text("settings.recording.room", Figures.size(free), Figures.hours(left), count));
    }
}
