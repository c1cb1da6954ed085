package tallyboard.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.rehearsal.TourViewModel.Encoders;
import tallyboard.ui.rehearsal.TourWords.Place;

class TourViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId second = scenes.room("Room 2");
    private final List<String> story = new ArrayList<>();
    private final TourViewModel tour = new TourViewModel(
            new Encoders(id -> story.add("start " + name(id)), id -> story.add("vanish " + name(id))),
            scenes.streams,
            scenes.tracks,
            new Background(Runnable::run, Runnable::run),
            Runnable::run,
            scenes.clock);

    private String name(StreamId id) {
        return id.equals(hall) ? "Main hall" : "Room 2";
    }

    @Test
    void itStartsTheFirstRoomAndWaitsUntilThatIsLive() {
        assertEquals(List.of("start Main hall"), story);
        assertEquals("A room’s encoder connects", tour.words().get().title());
        tour.next();
        assertEquals(1, tour.words().get().stop());
        scenes.live(second, Duration.ZERO);
        assertFalse(tour.words().get().isReady(), "another room is not the one it speaks of");
        scenes.live(hall, Duration.ZERO);
        assertEquals("Track A is LIVE", tour.words().get().title());
        assertTrue(tour.words().get().isReady());
    }

    @Test
    void theEncoderIsAwayForTwentySecondsAndTheGuideSaysHowLong() {
        toTheDrop();
        assertEquals(List.of("start Main hall", "vanish Main hall"), story);
        scenes.reconnecting(hall, Duration.ofSeconds(40), Duration.ZERO, Duration.ofSeconds(180));
        tour.tick();
        scenes.clock.pass(Duration.ofSeconds(19));
        tour.tick();
        assertEquals(2, story.size());
        scenes.clock.pass(Duration.ofSeconds(1));
        tour.tick();
        tour.tick();
        assertEquals("start Main hall", story.getLast());
        assertEquals(3, story.size(), "it is started once");
        scenes.clock.pass(Duration.ofSeconds(2));
        scenes.live(hall, Duration.ofSeconds(62));
        assertEquals("Track A is back", tour.words().get().title());
        assertTrue(tour.words().get().text().contains("22 s"));
    }

    @Test
    void finishIsPressedByTheProducerAndTheRecordingIsWaitedFor() throws RefusedException {
        toFinish();
        assertEquals(Place.FINISH, tour.words().get().place());
        tour.next();
        assertEquals(Place.FINISH, tour.words().get().place(), "the guide does not press it");
        scenes.streams.finish(hall);
        assertEquals(Place.RECORDING, tour.words().get().place());
        assertFalse(tour.words().get().isReady());
        scenes.streams.set(hall, Fact.ASSET_SEALED, stream -> stream);
        assertEquals("The recording is ready", tour.words().get().title());
        tour.next();
        assertEquals(7, tour.words().get().stop());
        tour.next();
        assertTrue(tour.over().get());
    }

    @Test
    void sentAwayInMidDropItBringsTheEncoderBackAndWatchesNoMore() {
        int before = scenes.streams.watchers();
        toTheDrop();
        tour.end();
        assertEquals("start Main hall", story.getLast());
        assertEquals(before - 1, scenes.streams.watchers());
        assertTrue(tour.over().get());
    }

    private void toTheDrop() {
        scenes.live(hall, Duration.ZERO);
        tour.next();
        tour.next();
        tour.next();
    }

    private void toFinish() {
        toTheDrop();
        scenes.clock.pass(Duration.ofSeconds(21));
        tour.tick();
        scenes.live(hall, Duration.ofSeconds(60));
        tour.next();
    }
}
