package tallyboard.ui.log.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.LogKind;
import tallyboard.ui.log.LogRow;

class LogPageViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private StreamId hall;
    private StreamId room2;

    @BeforeEach
    void twoRooms() {
        Messages.speak(Locale.ENGLISH);
        hall = scenes.room("Main hall");
        room2 = scenes.room("Room 2");
    }

    @Test
    void linesAreNewestFirstWithDayTrackRoomAndWho() {
        tell(Fact.KEY_COPIED, hall, "desk");
        scenes.clock.pass(Duration.ofDays(1));
        tell(Fact.FINISHED, room2, "plan");
        tell(Fact.ENABLED, hall, "stage-script");
        var page = page();
        assertEquals(
                List.of(
                        "Wed 25 Nov 14:12:31 A Main hall stage-script",
                        " 14:12:31 B Room 2 the plan",
                        "Tue 24 Nov 14:12:31 A Main hall the desk"),
                List.of(line(page, 0), line(page, 1), line(page, 2)));
    }

    @Test
    void theSameRefusalAgainIsCountedOnOneLineAlsoWhileItIsSelected() {
        var page = page();
        refuse(room2);
        page.selected().set(Optional.of(page.rows().getFirst()));
        int before = page.rows().size();
        refuse(room2);
        refuse(room2);
        assertEquals(before, page.rows().size());
        assertEquals("× 3", page.rows().getFirst().times());
        assertEquals(3, page.selected().get().orElseThrow().repeats());
    }

    @Test
    void aRefusalOfAnotherRoomInBetweenBeginsANewLine() {
        var page = page();
        refuse(room2);
        refuse(hall);
        refuse(room2);
        assertEquals(
                List.of(1, 1, 1),
                page.rows().stream().limit(3).map(LogRow::repeats).toList());
    }

    @Test
    void aTrackIsFilteredAndTheCountSaysHowManyOfHowMany() {
        tell(Fact.KEY_COPIED, hall, "desk");
        tell(Fact.KEY_COPIED, room2, "desk");
        var page = page();
        assertEquals("4 lines", page.count().get().words());
        page.showTracks(Set.of("B"));
        assertEquals(Set.of("B"), letters(page));
        assertEquals("2 of 4", page.count().get().words());
        page.showTracks(Set.of());
        assertEquals("4 lines", page.count().get().words());
    }

    @Test
    void kindsAreFilteredAndAResetOfAKeyIsAboutKeys() {
        refuse(hall);
        scenes.streams.tell(Fact.UPDATED, hall, "desk", Map.of("form", "cut"));
        tell(Fact.ENABLED, hall, "desk");
        var page = page();
        page.showKinds(Set.of(LogKind.KEYS, LogKind.REFUSALS));
        assertEquals(
                List.of(Fact.UPDATED, Fact.ENCODER_REFUSED),
                page.rows().stream().map(row -> row.entry().fact()).toList());
    }

    @Test
    void aDayIsFilteredByTheClockOfTheVenue() {
        scenes.clock.pass(Duration.ofHours(10)); // past midnight in Berlin, not in UTC
        tell(Fact.ENABLED, hall, "desk");
        var page = page();
        assertEquals(2, page.days().size());
        page.showDay(Optional.of(page.days().getFirst()));
        assertEquals("1 of 3", page.count().get().words());
        assertEquals("2026-11-25", page.rows().getFirst().day().toString());
    }

    @Test
    void theSearchWantsAllWordsInAnyOrderAndLooksAtAddressesAndCodesToo() {
        refuse(hall);
        refuse(room2);
        tell(Fact.KEY_SHOWN, hall, "desk");
        var page = page();
        page.search().set("10.0.4.40 ROOM");
        assertEquals("1 of 5", page.count().get().words());
        page.search().set("tallyboard.key.shown");
        assertEquals(List.of("The key of Main hall was shown."), sentences(page));
        page.search().set("  ");
        assertEquals("5 lines", page.count().get().words());
    }

    @Test
    void whileFollowingIsOffNothingMovesAndWhatIsWantedIsCounted() {
        var page = page();
        page.showTracks(Set.of("A"));
        page.following().set(false);
        var still = List.copyOf(page.rows());
        tell(Fact.ENABLED, hall, "desk");
        tell(Fact.ENABLED, room2, "desk");
        tell(Fact.KEY_COPIED, hall, "desk");
        assertEquals(still, page.rows());
        assertEquals(2, page.waiting().get());
        page.following().set(true);
        assertEquals(0, page.waiting().get());
        assertEquals(still.size() + 2, page.rows().size());
    }

    @Test
    void whileFollowingIsOffReadingFurtherBackAddsOnlyAtTheFarEnd() {
        for (int i = 0; i < 900; i++) {
            tell(Fact.ENABLED, hall, "desk");
        }
        refuse(hall);
        var page = page();
        page.following().set(false);
        var still = List.copyOf(page.rows());
        refuse(hall);
        tell(Fact.KEY_COPIED, hall, "desk");
        page.lookAt(page.rows().size() - 1);
        assertEquals(903, page.rows().size());
        assertEquals(still, page.rows().subList(0, still.size()));
        page.following().set(true);
        assertEquals(904, page.rows().size());
        assertEquals(2, page.rows().get(1).repeats());
    }

    @Test
    void smallStepsAreShownOnlyWhenTheyAreWanted() {
        tell(Fact.RECORDING, hall, "engine");
        var page = page();
        assertFalse(facts(page).contains(Fact.RECORDING));
        page.everyStep().set(true);
        assertTrue(facts(page).contains(Fact.RECORDING));
    }

    @Test
    void theSelectedLineStaysSelectedAsLongAsItIsShown() {
        tell(Fact.KEY_COPIED, hall, "desk");
        var page = page();
        page.selected().set(Optional.of(page.rows().getFirst()));
        page.search().set("copied");
        assertEquals(
                Fact.KEY_COPIED, page.selected().get().orElseThrow().entry().fact());
        page.search().set("made");
        assertEquals(Optional.empty(), page.selected().get());
    }

    @Test
    void anEmptyLogAndAnEmptyAnswerSayDifferentThings() {
        var fresh = new LiveScenes();
        var empty = new LogPageViewModel(fresh.streams, fresh.tracks, now(), Runnable::run);
        assertEquals("Nothing has happened yet.", empty.count().get().nothing());
        var page = page();
        page.search().set("nowhere");
        assertEquals(
                "No line fits. Take a filter away or search for less.",
                page.count().get().nothing());
    }

    @Test
    void fiftyThousandFactsOpenWithOneReadAndAreReadThroughOnlyForASearch() {
        for (int i = 0; i < 49_998; i++) {
            tell(i == 3 ? Fact.KEY_SHOWN : Fact.ENABLED, i % 2 == 0 ? hall : room2, "desk");
        }
        int before = scenes.streams.logReads();
        var page = page();
        assertEquals(1, scenes.streams.logReads() - before);
        assertEquals("the newest 500 lines", page.count().get().words());
        page.lookAt(20);
        assertEquals(1, scenes.streams.logReads() - before);
        page.lookAt(page.rows().size() - 1);
        assertEquals(2, scenes.streams.logReads() - before);
        assertEquals(2500, page.rows().size());
        page.search().set("shown");
        assertEquals("1 of 50,000", page.count().get().words());
        int whole = scenes.streams.logReads() - before;
        assertEquals(1 + 25, whole);
        page.search().set("copied");
        page.search().set("");
        assertEquals("50,000 lines", page.count().get().words());
        assertEquals(whole, scenes.streams.logReads() - before);
    }

    @Test
    void whatIsReadLaterJoinsWithoutASeam() {
        for (int i = 0; i < 100; i++) {
            tell(Fact.ENABLED, hall, "desk");
        }
        tell(Fact.DISCONNECTED, hall, "engine");
        scenes.clock.pass(Duration.ofSeconds(47));
        for (int i = 0; i < 300; i++) {
            refuse(room2);
        }
        for (int i = 0; i < 400; i++) {
            refuse(room2);
        }
        tell(Fact.CONNECTED, hall, "engine");
        var page = page();
        assertEquals("Main hall’s encoder accepted: .", sentences(page).getFirst());
        page.lookAt(0);
        assertEquals(
                "Main hall is back after 0:47. The recording goes on, the gap is marked.",
                sentences(page).getFirst());
        assertEquals(700, page.rows().get(1).repeats());
        assertEquals(Duration.ZERO, Duration.between(page.rows().get(1).since(), scenes.clock.instant()));
    }

    @Test
    void whenThePageIsClosedNobodyListensAnyMore() {
        int before = scenes.streams.watchers();
        page().close();
        assertEquals(before, scenes.streams.watchers());
    }

    private LogPageViewModel page() {
        return new LogPageViewModel(scenes.streams, scenes.tracks, now(), Runnable::run);
    }

    private static Background now() {
        return new Background(Runnable::run, Runnable::run);
    }

    private void tell(Fact fact, StreamId stream, String by) {
        scenes.streams.tell(fact, stream, by, Map.of());
    }

    private void refuse(StreamId stream) {
        scenes.refused(stream, EncoderRefusal.Reason.DISABLED, Duration.ZERO);
    }

    private static String line(LogPageViewModel page, int place) {
        var row = page.rows().get(place);
        return String.join(" ", page.dayAt(place), row.time(), row.letter(), row.room(), row.who());
    }

    private static Set<String> letters(LogPageViewModel page) {
        return Set.copyOf(page.rows().stream().map(LogRow::letter).toList());
    }

    private static List<Fact> facts(LogPageViewModel page) {
        return page.rows().stream().map(row -> row.entry().fact()).toList();
    }

    private static List<String> sentences(LogPageViewModel page) {
        return page.rows().stream().map(LogRow::sentence).toList();
    }
}
