package tallyboard.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.TestingApiDoor;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.keys.TestingKeyClipboard;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;

class ApiViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final TestingApiDoor door = new TestingApiDoor();
    private final TestingKeyClipboard clipboard = new TestingKeyClipboard();
    private final ApiViewModel api = new ApiViewModel(
            door, new CopiedKey(clipboard, scenes.clock), new Background(Runnable::run, Runnable::run));

    @Test
    void theSecretIsCopiedUnseenAndTakenAwayAfterHalfAMinute() {
        api.copySecret();
        assertTrue(clipboard.holds(door.secret()));
        assertFalse(api.said().getValue().contains("secret-of"), api.said().getValue());
        scenes.clock.set(scenes.clock.instant().plus(Duration.ofSeconds(31)));
        api.tick();
        assertFalse(clipboard.holds(door.secret()));
        assertEquals("", api.said().getValue());
    }

    @Test
    void aNewPairIsShownByItsIdAndTheOldSecretLeavesTheClipboard() {
        api.copySecret();
        var old = door.secret();
        var before = api.tokenId().get();
        api.renew();
        assertFalse(clipboard.holds(old));
        assertFalse(before.equals(api.tokenId().get()));
        assertTrue(api.said().getValue().startsWith("A new pair holds"));
    }

    @Test
    void presenterSafeModeHidesTheIdOfTheTokenToo() {
        Discretion.hold(Discretion.PRESENTER_SAFE);
        try {
            api.retell();
            assertEquals("Id hidden", api.tokenShown().get());
            api.renew();
            assertEquals("Id hidden", api.tokenShown().get());
        } finally {
            Discretion.hold(Discretion.OPEN);
        }
        api.retell();
        assertEquals(door.tokenId(), api.tokenShown().get());
    }

    @Test
    void aDiskThatTakesNothingLeavesTheOldPairAndSaysSo() {
        door.isFull = true;
        var before = api.tokenId().get();
        api.renew();
        assertEquals(before, api.tokenId().get());
        assertTrue(
                api.said().getValue().contains("the old one holds"), api.said().getValue());
    }
}
