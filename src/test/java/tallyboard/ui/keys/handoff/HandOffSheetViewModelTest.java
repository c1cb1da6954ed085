package tallyboard.ui.keys.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.handoff.TestingObs;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Refusal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.HandOff.Way;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.KeyWords;
import tallyboard.ui.keys.ShownKeyViewModel;
import tallyboard.ui.keys.TestingKeyClipboard;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;

/** A morning of handing keys to rooms. */
class HandOffSheetViewModelTest {
    private static final String SERVER = "rtmp://10.0.4.2:1935/live";

    private final LiveScenes scenes = new LiveScenes();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final TestingKeyClipboard clipboard = new TestingKeyClipboard();
    private Optional<String> whyNot = Optional.empty();
    private final ShownKeyViewModel shown = new ShownKeyViewModel(scenes.clock, () -> whyNot);
    private final KeyHandout handout =
            new KeyHandout(scenes.streams, background, new CopiedKey(clipboard, scenes.clock), shown);
    private final HandOffSheetViewModel sheet = new HandOffSheetViewModel(
            scenes.streams,
            background,
            handout,
            new HandOffPlace(SERVER, false, () -> List.of("127.0.0.1"), scenes.clock));
    private final StreamId room = scenes.room("Room 2");
    private final ObjectProperty<Optional<LiveStream>> stream = new SimpleObjectProperty<>(Optional.empty());

    @TempDir
    private Path folder;

    @BeforeEach
    void follow() {
        stream.set(scenes.streams.find(room));
        scenes.streams.watch(event -> {
            if (event instanceof StreamEvent.StreamChanged changed
                    && changed.stream().id().equals(room)) {
                stream.set(Optional.of(changed.stream()));
            }
        });
    }

    @Test
    void whereNoKeyMayBeShownTheSheetSaysWhyInsteadOfACode() {
        sheet.open(stream, "B, Room 2");
        whyNot = Optional.of("Not here.");
        sheet.showCode();
        assertEquals(Optional.empty(), shown.shown().get());
        assertEquals("Not here.", sheet.problem().get());
    }

    @Test
    void inPresenterSafeModeNoCardIsWrittenAndTheCommandNamesNoServer() throws Exception {
        sheet.open(stream, "B, Room 2");
        Discretion.hold(Discretion.PRESENTER_SAFE);
        sheet.retell();
        sheet.files().saveCard(folder.resolve("card.html"));
        assertFalse(Files.exists(folder.resolve("card.html")));
        assertTrue(sheet.problem().get().contains("Presenter-safe"));
        assertFalse(sheet.commandShown().get().contains("10.0.4.2"));
        assertTrue(sheet.command().contains("10.0.4.2"));
    }

    @AfterEach
    void close() {
        Discretion.hold(Discretion.OPEN);
        sheet.close();
    }

    @Test
    void theKeyIsPushedIntoObsVerifiedAndNoted() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            open();
            push(obs, "sea-and-sand");
            assertEquals("Target set and verified in the OBS at 127.0.0.1:" + obs.port() + ".", said());
            assertEquals(key().reveal(), obs.key());
            assertEquals(
                    "noteHandOff Room 2 OBS_PUSH 127.0.0.1:" + obs.port(),
                    scenes.streams.commands().getLast());
            assertEquals(
                    "Set 14:12 by the desk. Handed off 14:12, not used yet.",
                    KeyWords.of(scenes.stream(room), Optional.empty(), LiveScenes.BERLIN)
                            .set());
        }
    }

    @Test
    void whereTheObsIsAndItsPasswordAreKnownTheNextTime() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            open();
            push(obs, "sea-and-sand");
            sheet.close();
            scenes.streams.resetKey(room, ResetForm.KEEP_CONNECTED);
            open();
            assertEquals("127.0.0.1:" + obs.port(), sheet.obs().address().get());
            assertEquals("", sheet.obs().password().get());
            assertTrue(sheet.obs().knowsPassword().get());
            sheet.obs().push();
            assertEquals(key().reveal(), obs.key());
        }
    }

    @Test
    void aPushThatFailsSaysWhyAndIsNotNoted() throws Exception {
        try (var obs = new TestingObs(Optional.of("sea-and-sand"))) {
            open();
            push(obs, "wrong");
            assertEquals(
                    "The OBS at 127.0.0.1:" + obs.port() + " refuses this password. The key was not sent.", problem());
            sheet.obs().address().set("room two");
            sheet.obs().push();
            assertTrue(problem().startsWith("That is no address."), problem());
            assertEquals("", said());
            assertNothingNoted();
            assertFalse(sheet.obs().knowsPassword().get());
        }
    }

    @Test
    void theFirstGuessIsWhereTheRoomsEncoderIs() {
        scenes.live(room, Duration.ofMinutes(2));
        open();
        assertEquals("10.0.4.21:4455", sheet.obs().address().get());
    }

    @Test
    void aPageIsTakenOnceAndClosesByItself() throws Exception {
        open();
        sheet.chosen().set(Way.ONE_TIME_PAGE);
        sheet.page().open();
        var address = sheet.page().words().get().orElseThrow().address();
        assertTrue(sheet.isPageOpen().getValue());
        assertFalse(visit("GET", address).contains(key().reveal()));
        sheet.tick();
        assertEquals(
                "127.0.0.1 has opened it and has not taken the key yet. Open for 10:00.",
                sheet.page().words().get().orElseThrow().state());
        assertTrue(visit("POST", address).contains(key().reveal()));
        assertEquals(
                "noteHandOff Room 2 ONE_TIME_PAGE 127.0.0.1",
                scenes.streams.commands().getLast());
        assertEquals("127.0.0.1 has taken the key. The page is closed.", said());
        sheet.tick();
        assertEquals(Optional.empty(), sheet.page().words().get());
    }

    @Test
    void aPageThatNobodyTakesClosesAfterTenMinutes() {
        open();
        sheet.page().open();
        scenes.clock.pass(Duration.ofMinutes(10));
        sheet.tick();
        assertEquals(Optional.empty(), sheet.page().words().get());
        assertEquals("Nobody took the key within 10 minutes. The page is closed.", said());
        assertNothingNoted();
    }

    @Test
    void aPageNeverOutlivesItsSheetOrItsKey() throws Exception {
        open();
        sheet.page().open();
        scenes.streams.resetKey(room, ResetForm.KEEP_CONNECTED);
        sheet.tick();
        assertEquals(Optional.empty(), sheet.page().words().get());
        sheet.page().open();
        assertTrue(sheet.page().words().get().isPresent());
        sheet.close();
        assertEquals(Optional.empty(), sheet.page().words().get());
    }

    @Test
    void aProfileIsWrittenNotedAndTakenAwayAgain() {
        open();
        sheet.files().saveProfile(folder);
        var profile = sheet.files().profile().get().orElseThrow();
        assertTrue(Files.exists(profile.resolve("service.json")));
        assertEquals(
                "noteHandOff Room 2 OBS_PROFILE Tallyboard B Room 2",
                scenes.streams.commands().getLast());
        sheet.files().deleteProfile();
        assertFalse(Files.exists(profile));
        assertEquals("The profile folder is deleted.", said());
    }

    @Test
    void aCodeIsShownLikeTheKeyItselfAndCountsAsShowing() {
        open();
        sheet.showCode();
        assertEquals(Optional.of(SERVER), shown.shown().get().orElseThrow().codeFor());
        assertEquals("noteHandOff Room 2 QR_CODE ", scenes.streams.commands().getLast());
        assertEquals(
                "Never copied, shown once.",
                KeyWords.of(scenes.stream(room), Optional.empty(), LiveScenes.BERLIN)
                        .seen());
        scenes.clock.pass(ShownKeyViewModel.SHOWN);
        handout.tick();
        assertEquals(Optional.empty(), shown.shown().get());
    }

    @Test
    void theKeyForACommandIsCopiedApart() {
        open();
        sheet.copyKey();
        assertTrue(clipboard.holds(key()));
        assertFalse(sheet.command().contains(key().reveal()));
        assertEquals("noteHandOff Room 2 FFMPEG ", scenes.streams.commands().getLast());
    }

    @Test
    void aCardIsWrittenInTheLanguageOfTheDesk() throws Exception {
        open();
        var card = folder.resolve(sheet.files().cardName());
        sheet.files().saveCard(card);
        assertEquals("Key card B Room 2.html", card.getFileName().toString());
        assertTrue(Files.readString(card).contains("Key card of B, Room 2"));
        assertEquals(
                "noteHandOff Room 2 PRINTED_CARD Key card B Room 2.html",
                scenes.streams.commands().getLast());
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        open();
        sheet.files().saveProfile(folder.resolve("gone"));
        assertTrue(problem().startsWith("Nothing could be written to"), problem());
        assertNothingNoted();
    }

    @Test
    void whatCannotBeNotedIsSaid() throws Exception {
        try (var obs = new TestingObs(Optional.empty())) {
            open();
            scenes.streams.refuseNext(new Refusal.NoSuchStream(room));
            push(obs, "");
            assertEquals("This stream is gone. Somebody has deleted it.", problem());
        }
    }

    @Test
    void aKeyThatIsNotKeptHasNothingToHandOff() throws Exception {
        var once = scenes.streams.create(StreamSettings.forRoom("Once"), Keeping.HANDED_OUT_ONCE);
        stream.set(scenes.streams.find(once.id()));
        open();
        assertEquals(Optional.empty(), sheet.words().get());
    }

    @Test
    void whereNoRoomReachesTheServerThatIsSaidFirst() {
        var here = new HandOffSheetViewModel(
                scenes.streams,
                background,
                handout,
                new HandOffPlace("rtmp://127.0.0.1:1935/live", true, List::of, scenes.clock));
        here.open(stream, "B, Room 2");
        assertEquals(
                "Encoders reach this computer only from itself. Open it to the rooms first: Settings, Network.",
                here.words().get().orElseThrow().warning());
        here.close();
    }

    @Test
    void choosingAnotherWayTakesBackWhatWasSaid() {
        open();
        sheet.copyKey();
        assertFalse(said().isEmpty());
        sheet.chosen().set(Way.PRINTED_CARD);
        assertEquals("", said());
    }

    private void open() {
        sheet.open(stream, "B, Room 2");
    }

    private void push(TestingObs obs, String password) {
        sheet.obs().address().set("127.0.0.1:" + obs.port());
        sheet.obs().password().set(password);
        sheet.obs().push();
    }

    private StreamKey key() {
        return scenes.stream(room).key().readable().orElseThrow();
    }

    private String said() {
        return sheet.said().get();
    }

    private String problem() {
        return sheet.problem().get();
    }

    private void assertNothingNoted() {
        assertEquals(
                List.of(),
                scenes.streams.commands().stream()
                        .filter(c -> c.startsWith("noteHandOff"))
                        .toList());
    }

    private static String visit(String method, String address) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
