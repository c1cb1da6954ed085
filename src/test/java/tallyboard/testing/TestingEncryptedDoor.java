package tallyboard.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tallyboard.ui.settings.tls.EncryptedDoor;

/** An encrypted way in that opens and closes at once, or fails as a test says. */
public final class TestingEncryptedDoor implements EncryptedDoor {
    private boolean isOn;
    private boolean isFixed;
    private boolean isSelfMade = true;
    private Optional<Exception> failure = Optional.empty();

    public TestingEncryptedDoor on() {
        isOn = true;
        return this;
    }

    /** As when the command line says where encoders come in. */
    public TestingEncryptedDoor fixed() {
        isFixed = true;
        return this;
    }

    public void fail(Exception why) {
        failure = Optional.of(why);
    }

    @Override
    public boolean isFixed() {
        return isFixed;
    }

    @Override
    public Optional<String> encryptedServer() {
        return isOn ? Optional.of("rtmps://127.0.0.1:1936/live") : Optional.empty();
    }

    @Override
    public Shown certificate() {
        return new Shown("AB:12:".repeat(15) + "CD:34", Instant.parse("2036-11-24T12:00:00Z"), isSelfMade);
    }

    @Override
    public void turnOn() throws Exception {
        check();
        isOn = true;
    }

    @Override
    public void turnOff() throws Exception {
        check();
        isOn = false;
    }

    @Override
    public void use(Path chain, Path key) throws Exception {
        check();
        isSelfMade = false;
    }

    @Override
    public void makeAnew() throws Exception {
        check();
        isSelfMade = true;
    }

    private void check() throws Exception {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
