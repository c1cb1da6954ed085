package tallyboard.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.settings.Settings.Exposure;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.TestingIngest;
import tallyboard.ui.kit.Background;

class NetworkViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final TestingIngest ingest = new TestingIngest();
    private final NetworkViewModel network = new NetworkViewModel(
            ingest,
            scenes.streams,
            () -> scenes.tracks.conference(),
            new Background(Runnable::run, Runnable::run),
            Runnable::run,
            scenes.clock);

    @Test
    void closedToTheNetworkItNamesThisComputerAndAsksNothing() {
        assertEquals("rtmp://127.0.0.1:1935/live", network.words().get().server());
        assertEquals("", network.words().get().check());
        assertFalse(network.moved().get());
    }

    @Test
    void openedItNamesTheAddressThatRoomsTypeAndEveryOtherOne() {
        network.choose(Exposure.NETWORK);
        assertEquals("rtmp://10.0.4.2:1935/live", network.words().get().server());
        assertEquals(
                List.of("rtmp://192.168.1.20:1935/live"), network.words().get().others());
        assertTrue(network.words().get().check().startsWith("This computer answers"));
        assertTrue(network.moved().get());
    }

    @Test
    void whoOpensAndClosesTheNetworkIsInTheLogAndAFailedTryIsNot() {
        ingest.isInUse = true;
        network.choose(Exposure.NETWORK);
        ingest.isInUse = false;
        network.choose(Exposure.NETWORK);
        network.choose(Exposure.THIS_COMPUTER);
        assertEquals(
                List.of(
                        "NETWORK_OPENED desk rtmp://10.0.4.2:1935/live",
                        "NETWORK_CLOSED desk rtmp://127.0.0.1:1935/live"),
                scenes.streams.log(0, 100).stream()
                        .filter(entry -> entry.stream().isEmpty())
                        .map(entry -> entry.fact() + " " + entry.by() + " "
                                + entry.details().get("address"))
                        .toList());
    }

    @Test
    void theFirstRoomThatKnocksProvesThatTheFirewallIsOpen() {
        network.choose(Exposure.NETWORK);
        knock("127.0.0.1");
        knock("10.0.4.2");
        assertTrue(network.words().get().check().startsWith("This computer answers"), "these are this computer");
        knock("10.0.4.33");
        assertEquals(
                "Open: reached from 10.0.4.33 at 14:12.", network.words().get().check());
        assertFalse(network.words().get().isTrouble());
    }

    @Test
    void aShutFirewallIsSaidAndCanBeTriedAgain() {
        ingest.isShut = true;
        network.choose(Exposure.NETWORK);
        assertTrue(network.words().get().isTrouble());
        assertTrue(network.words().get().check().startsWith("Nothing answers"));
        ingest.isShut = false;
        network.test();
        assertFalse(network.words().get().isTrouble());
    }

    @Test
    void nobodyIsCutOffByAChoice() {
        ingest.isInUse = true;
        network.choose(Exposure.NETWORK);
        assertEquals(Exposure.THIS_COMPUTER, network.words().get().exposure());
        assertTrue(network.words().get().isTrouble());
        assertFalse(network.words().get().check().isBlank());
        assertFalse(network.moved().get());
    }

    @Test
    void anAddressOfTheCommandLineIsNotChosenHere() {
        ingest.isFixed = true;
        network.choose(Exposure.NETWORK);
        assertEquals(Exposure.THIS_COMPUTER, ingest.exposure());
    }

    @Test
    void closedItWatchesNoMore() {
        int before = scenes.streams.watchers();
        network.close();
        assertEquals(before - 1, scenes.streams.watchers());
    }

    private void knock(String address) {
        scenes.streams.refuse(
                hall,
                new EncoderRefusal(
                        scenes.clock.instant(),
                        Reason.UNKNOWN_KEY,
                        Mismatch.NONE,
                        new Encoder(address, "OBS 31"),
                        Optional.empty(),
                        Optional.empty()));
    }
}
