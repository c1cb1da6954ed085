package tallyboard.ui.keys.handoff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.desk.handoff.KeyCardFile;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.desk.handoff.obs.ObsProfile;
import tallyboard.stream.key.HandOff;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;

/** The ways that leave a file which holds the key: a profile of OBS, and a card to print. FX thread. */
public final class KeyFilesViewModel {
    private final Handing handing;
    private final ReadOnlyObjectWrapper<Optional<Path>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());

    KeyFilesViewModel(Handing handing) {
        this.handing = handing;
    }

    /** The profile that was written last and may be taken away again. */
    public ReadOnlyObjectProperty<Optional<Path>> profile() {
        return profile.getReadOnlyProperty();
    }

    /** Writes a profile of OBS into a new folder in this one. */
    public void saveProfile(Path in) {
        handing.hand(
                HandOff.Way.OBS_PROFILE,
                room -> writeProfile(in, room),
                outcome -> outcome.left().ifPresent(folder -> profile.set(Optional.of(folder))));
    }

    /** Takes the profile away again. */
    public void deleteProfile() {
        profile.get()
                .ifPresent(folder -> handing.background()
                        .run(
                                () -> ObsProfile.delete(folder),
                                () -> {
                                    forget();
                                    handing.forget();
                                    handing.say(Messages.text("keys.handoff.profile.deleted"));
                                },
                                handing::failed));
    }

    /** What the card is called until somebody names it otherwise. */
    public String cardName() {
        return Messages.text("keys.handoff.card.file", handing.name().replaceAll("[^\\p{L}\\p{N} ._-]", ""));
    }

    /** Whether a card may be written now; where not, the sheet says why. Its print shows the key to the room. */
    public boolean mayWriteCard() {
        handing.forget();
        if (Discretion.now().isSafe()) {
            handing.warn(Messages.text("safe.noCard", KeyMap.now().words(Shortcut.PRESENTER_SAFE)));
        }
        return !Discretion.now().isSafe();
    }

    /** Writes the card in place of the file. */
    public void saveCard(Path file) {
        if (!mayWriteCard()) {
            return;
        }
        handing.hand(HandOff.Way.PRINTED_CARD, room -> writeCard(file, room), _ -> {});
    }

    void forget() {
        profile.set(Optional.empty());
    }

    private Outcome writeProfile(Path in, RoomKey room) {
        try {
            var folder = ObsProfile.write(in, "Tallyboard " + room.room(), room.server(), room.key());
            return Outcome.written(folder, Messages.text("keys.handoff.profile.done", folder));
        } catch (IOException _) {
            return Outcome.problem(Messages.text("keys.handoff.notWritten", in));
        }
    }

    private static Outcome writeCard(Path file, RoomKey room) {
        try {
            KeyCardFile.write(file, room, HandOffText::say);
            return Outcome.written(file, Messages.text("keys.handoff.card.done", file));
        } catch (IOException _) {
            return Outcome.problem(Messages.text("keys.handoff.notWritten", file));
        }
    }
}
