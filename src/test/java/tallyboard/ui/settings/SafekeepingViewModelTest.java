package tallyboard.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tallyboard.settings.atrest.Safekeeping.Place;
import tallyboard.testing.TestingSafekeeping;
import tallyboard.ui.kit.Background;

class SafekeepingViewModelTest {
    private final TestingSafekeeping keys = new TestingSafekeeping(Place.FILE);

    @Test
    void itSaysWhereTheKeyLiesAndFollowsIt() {
        var settings = settings();
        assertTrue(settings.sentence(Place.FILE).contains("file"));
        settings.moveToSystem();
        assertEquals(Place.SYSTEM, settings.place().get());
        assertTrue(settings.sentence(Place.SYSTEM).contains("Secret Service"), settings.sentence(Place.SYSTEM));
        settings.moveToFile();
        assertEquals(Place.FILE, settings.place().get());
    }

    @Test
    void aPassphraseIsTypedTwiceAndLongEnough() {
        var settings = settings();
        settings.lock("harbour", "harbour");
        assertTrue(settings.problem().get().contains("10"), settings.problem().get());
        settings.lock("quiet harbour", "quiet harbor!");
        assertTrue(settings.problem().get().contains("differ"));
        assertEquals(Place.FILE, settings.place().get());
        settings.lock("quiet harbour", "quiet harbour");
        assertEquals(Place.PASSPHRASE, settings.place().get());
        assertEquals("", settings.problem().get());
    }

    @Test
    void aKeyStoreThatRefusesIsSaidAndTheKeyStays() {
        keys.refuse();
        var settings = settings();
        settings.moveToSystem();
        assertEquals(Place.FILE, settings.place().get());
        assertFalse(settings.problem().get().isEmpty());
        assertFalse(settings.busy().get());
    }

    @Test
    void withoutAKeyStoreThereIsNoneToMoveTo() {
        keys.withoutKeyStore();
        assertTrue(settings().system().get().isEmpty());
    }

    private SafekeepingViewModel settings() {
        return new SafekeepingViewModel(keys, new Background(Runnable::run, Runnable::run));
    }
}
