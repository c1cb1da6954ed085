package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.plan.NowNext;
import tallyboard.testing.LiveScenes;

class SampleAgendaTest {
    private final LiveScenes scenes = new LiveScenes();

    @Test
    void somethingIsOnWheneverARehearsalStarts() throws Exception {
        SampleEvent.fill(scenes.tracks, scenes.streams);
        SampleAgenda.fill(scenes.sessions, scenes.tracks, scenes.clock.instant());
        var hall = scenes.tracks.conference().tracks().getFirst();
        var plan = NowNext.of(scenes.sessions.agenda().of(hall.id()), Optional.empty(), scenes.clock.instant());
        assertEquals("Opening keynote", plan.now().orElseThrow().title());
        assertEquals("Small tools, long lives", plan.next().orElseThrow().title());
        assertTrue(scenes.sessions.agenda().sessions().stream().anyMatch(s -> !s.isRecorded()));

        var first = scenes.sessions.agenda();
        SampleAgenda.fill(scenes.sessions, scenes.tracks, scenes.clock.instant().plus(Duration.ofMinutes(20)));
        assertEquals(first, scenes.sessions.agenda(), "a second start in the same hour goes on");
        SampleAgenda.fill(scenes.sessions, scenes.tracks, scenes.clock.instant().plus(Duration.ofDays(1)));
        assertNotEquals(first, scenes.sessions.agenda(), "the next day has a day of its own");
    }
}
