package tallyboard.ui.settings.tls;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import tallyboard.settings.tls.UnusableCertificateException;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.settings.tls.EncryptedDoor.Shown;

/** RTMPS on or off, its address, and its certificate. FX thread. */
public final class RtmpsViewModel {
    private final EncryptedDoor door;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<String>> server;
    private final ReadOnlyStringWrapper serverShown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public RtmpsViewModel(EncryptedDoor door, Background background) {
        this.door = door;
        this.background = background;
        this.server = new ReadOnlyObjectWrapper<>(door.encryptedServer());
        server.subscribe(_ -> retell());
        look();
    }

    /** The address as it is seen; empty while it is off. */
    public ReadOnlyStringProperty serverShown() {
        return serverShown.getReadOnlyProperty();
    }

    /** More or less is told from now on. */
    public void retell() {
        serverShown.set(server.get().map(Discretion.now()::address).orElse(""));
    }

    public boolean isFixed() {
        return door.isFixed();
    }

    /** Why it is not turned on or off here; empty where it is. */
    public String whyFixed() {
        return door.isFixed() ? Messages.text("settings.rtmps.fixed") : "";
    }

    /** Whether it is off and may be turned on here. */
    public ObservableValue<Boolean> isOffered() {
        return server.map(now -> now.isEmpty() && !door.isFixed());
    }

    /** What encoders type; empty while it is off. */
    public ReadOnlyObjectProperty<Optional<String>> server() {
        return server.getReadOnlyProperty();
    }

    /** Of the certificate; empty while it is off. */
    public ReadOnlyStringProperty fingerprint() {
        return fingerprint.getReadOnlyProperty();
    }

    /** Whose certificate it is and how long it holds. */
    public ReadOnlyStringProperty about() {
        return about.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void turn(boolean isOn) {
        carryOut(isOn ? door::turnOn : door::turnOff);
    }

    /** The user's own chain and key, by the paths typed. */
    public void use(String chain, String key) {
        try {
            var chainFile = Path.of(chain.strip());
            var keyFile = Path.of(key.strip());
            carryOut(() -> door.use(chainFile, keyFile));
        } catch (InvalidPathException _) {
            problem.set(Messages.text("settings.rtmps.refused.UNREADABLE_CHAIN"));
        }
    }

    public void makeAnew() {
        carryOut(door::makeAnew);
    }

    private void carryOut(Background.Work work) {
        busy.set(true);
        problem.set("");
        background.run(work, () -> end(""), why -> end(sentence(why)));
    }

    private void end(String trouble) {
        busy.set(false);
        problem.set(trouble);
        server.set(door.encryptedServer());
        look();
    }

    private void look() {
        if (server.get().isEmpty()) {
            fingerprint.set("");
            about.set(Messages.text("settings.rtmps.off"));
        } else {
            background.ask(door::certificate, this::show, why -> problem.set(sentence(why)));
        }
    }

    private void show(Shown certificate) {
        fingerprint.set(certificate.fingerprint());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Messages.language())
                .format(certificate.validUntil().atZone(ZoneId.systemDefault()));
        about.set(Messages.text(certificate.isSelfMade() ? "settings.rtmps.selfMade" : "settings.rtmps.yours", day));
    }

    private static String sentence(Exception why) {
        return switch (why) {
            case UnusableCertificateException unusable ->
                Messages.text("settings.rtmps.refused." + unusable.reason().name());
            case IOException _ -> Messages.text("settings.rtmps.failed");
            default -> Problems.sentence(why);
        };
    }
}
