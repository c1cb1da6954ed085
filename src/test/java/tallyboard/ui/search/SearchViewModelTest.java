package tallyboard.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Talk.Consent;
import tallyboard.agenda.Talk.Keys;
import tallyboard.agenda.Talk.Texts;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.live.rows.LiveViewModel;

class SearchViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId second = scenes.room("Room 2");
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run);
    private final LiveViewModel live =
            new LiveViewModel(scenes.streams, scenes.desk(), background, Runnable::run, scenes.clock);
    private final SearchViewModel search =
            new SearchViewModel(live, scenes.desk(), scenes.streams, background, scenes.clock);

    @BeforeEach
    void begin() {
        search.begin();
        read();
    }

    @AfterEach
    void close() {
        Discretion.hold(Discretion.OPEN);
        live.close();
    }

    @Test
    void beforeAnythingIsTypedItSaysWhatCanBe() {
        assertEquals(List.of(), texts());
        assertTrue(search.hint().get().startsWith("Type a part"), search.hint().get());
        assertEquals(Optional.empty(), search.choice());
    }

    @Test
    void aTrackIsFoundByItsNameOrByWhatItIs() {
        scenes.live(second, Duration.ofMinutes(3));
        search.typed().set("room");
        assertEquals("Room 2", search.rows().getFirst().text());
        assertEquals("Tracks", search.rows().getFirst().group());
        search.typed().set("LIVE");
        assertEquals("B", search.rows().getFirst().letter());
        assertEquals(second, track(search.choice().orElseThrow()));
    }

    @Test
    void aTalkIsFoundByItsTitleItsSpeakerAndItsRoomAndTheNextOneComesFirst() {
        add("2026-11-24T09:00:00Z", "Tracing at scale", "R. Okafor");
        add("2026-11-24T14:00:00Z", "Tracing without tears", "M. Lindqvist");
        search.typed().set("tracing");
        assertEquals(List.of("Tracing without tears", "Tracing at scale"), texts());
        assertEquals("Tue 24 15:00", search.rows().getFirst().when());
        search.typed().set("okafor main");
        assertEquals(List.of("Tracing at scale"), texts());
        assertTrue(search.choice().orElseThrow().found() instanceof Found.Talk);
    }

    @Test
    void aLineOfTheLogIsFoundByItsWordsAndKeepsThemForThePageOfTheLog() {
        scenes.streams.tell(Fact.KEY_SHOWN, second, "desk", Map.of());
        search.begin();
        read();
        search.typed().set("shown ROOM");
        assertEquals(List.of("The key of Room 2 was shown."), texts());
        var found = (Found.Line) search.choice().orElseThrow().found();
        assertEquals("shown ROOM", found.words());
        assertEquals("Log", search.rows().getFirst().group());
    }

    @Test
    void theWholeLogIsOfferedLastAndAloneWhereNothingWasFound() {
        search.typed().set("xylophone");
        assertEquals(1, search.rows().size());
        assertEquals(
                new Found.WholeLog("xylophone"), search.choice().orElseThrow().found());
        assertTrue(search.hint().get().contains("“xylophone”"), search.hint().get());
        search.typed().set("main");
        assertEquals("", search.hint().get());
        assertTrue(search.rows().getLast().found() instanceof Found.WholeLog);
    }

    @Test
    void whileTheLogIsReadItDoesNotSayThatThereIsNothing() {
        search.begin();
        search.typed().set("xylophone");
        assertEquals("Nothing yet. The log is being read.", search.hint().get());
        read();
        assertTrue(
                search.hint().get().startsWith("Nothing is called"),
                search.hint().get());
    }

    @Test
    void theArrowsStopAtEitherEndAndTheChoiceStaysWhileItIsStillFound() {
        search.typed().set("m");
        search.chooseBy(1);
        var chosen = search.choice().orElseThrow().found();
        search.retell();
        assertEquals(chosen, search.choice().orElseThrow().found());
        search.chooseBy(-20);
        assertEquals(0, search.chosen().get());
        search.chooseBy(200);
        assertEquals(search.rows().size() - 1, search.chosen().get());
    }

    @Test
    void aKeyIsNeverFound() {
        scenes.streams.tell(Fact.KEY_COPIED, hall, "desk", Map.of());
        search.begin();
        read();
        for (var stream : scenes.streams.all()) {
            var key = stream.key().readable().orElseThrow().reveal();
            search.typed().set(key);
            assertEquals(List.of(), texts());
            search.typed().set(key.substring(0, key.length() / 2));
            assertEquals(List.of(), texts());
        }
    }

    @Test
    void whatPresenterSafeModeHidesIsNeitherShownNorFound() {
        scenes.streams.tell(Fact.CONNECTED, hall, "anna@desk", Map.of("address", "10.0.4.33", "encoder", "OBS 31"));
        search.begin();
        read();
        search.typed().set("10.0.4.33");
        assertEquals(1, texts().size());
        Discretion.hold(Discretion.PRESENTER_SAFE);
        search.retell();
        assertEquals(List.of(), texts());
        search.typed().set("anna");
        assertEquals(List.of(), texts());
        search.typed().set("address hidden");
        assertEquals(1, texts().size());
        assertTrue(search.rows().stream().noneMatch(row -> row.spoken().contains("10.0.4")));
    }

    private void add(String start, String title, String speaker) {
        var track = scenes.tracks.conference().tracks().getFirst().id();
        var texts = new Texts("", List.of(speaker), "", "", "", "", Optional.empty());
        var talk = new Talk(
                Keys.NONE,
                "Main hall",
                Instant.parse(start),
                Optional.of(Duration.ofMinutes(30)),
                title,
                texts,
                Consent.GIVEN);
        scenes.sessions.add(Session.of(track, talk));
    }

    private static StreamId track(FoundRow row) {
        return ((Found.Track) row.found()).lane().id().orElseThrow();
    }

    /** What was found, without the way to the whole log. */
    private List<String> texts() {
        return search.rows().stream()
                .filter(row -> !(row.found() instanceof Found.WholeLog))
                .map(FoundRow::text)
                .toList();
    }

    private void read() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }
}
