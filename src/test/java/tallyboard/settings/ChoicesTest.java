package tallyboard.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Settings.Appearance;
import tallyboard.settings.Settings.Language;

class ChoicesTest {
    private final List<Settings> disk = new ArrayList<>();
    private final Choices choices = new Choices(Settings.DEFAULT, disk::add);

    @Test
    void aChangeIsKeptAndHolds() {
        choices.change(s -> s.with(Language.GERMAN));
        assertEquals(List.of(Settings.DEFAULT.with(Language.GERMAN)), disk);
        assertEquals(Language.GERMAN, choices.current().looks().language());
    }

    @Test
    void whatIsOnlyNotedIsKeptAtTheEnd() {
        choices.note(s -> s.with(Appearance.LIGHT));
        assertEquals(Appearance.LIGHT, choices.current().looks().appearance());
        assertEquals(List.of(), disk);
        choices.close();
        assertEquals(List.of(Settings.DEFAULT.with(Appearance.LIGHT)), disk);
    }

    @Test
    void whereNothingChangedNothingIsWritten() {
        choices.close();
        assertEquals(List.of(), disk);
    }

    @Test
    void aDiskThatRefusesLeavesAllAsItWas() {
        var full = new Choices(Settings.DEFAULT, _ -> {
            throw new IOException("the disk is full");
        });
        assertThrows(UncheckedIOException.class, () -> full.change(Settings::setUp));
        assertEquals(Settings.DEFAULT, full.current());
    }
}
