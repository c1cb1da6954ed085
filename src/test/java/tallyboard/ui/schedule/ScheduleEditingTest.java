package tallyboard.ui.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.ui.schedule.ScheduleStage.at;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.Session.Edits;
import tallyboard.agenda.Talk.Consent;
import tallyboard.ui.kit.Background;
import tallyboard.ui.schedule.inspector.TalkWords;

class ScheduleEditingTest {
    private final ScheduleStage stage = new ScheduleStage();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final ScheduleViewModel schedule = stage.open();
    private final ScheduleEditing editing = ScheduleEditing.of(
            stage.scenes.sessions, new Background(work::add, Runnable::run), stage.scenes.clock, problem -> {
                throw new AssertionError(problem);
            });
    private final Session talk = stage.add(stage.hall, "14:30", 30, "Caches");

    @AfterEach
    void close() {
        schedule.close();
    }

    @Test
    void aMoveIsNotShownBeforeItIsAnnounced() {
        schedule.select(talk.id());
        editing.commands().move(talk, Duration.ofMinutes(5));
        assertEquals("Main hall, 14:30 to 15:00", inspected().head().when());
        answer();
        assertEquals("Main hall, 14:35 to 15:05", inspected().head().when());
        assertEquals(
                "Published: Caches, Main hall, 14:30 to 15:00",
                inspected().hand().published());
    }

    @Test
    void twoPressesBeforeTheFirstIsAnsweredMoveTwice() {
        editing.commands().move(talk, Duration.ofMinutes(5));
        editing.commands().move(talk, Duration.ofMinutes(5));
        answer();
        assertEquals(at("14:40"), now().start());
    }

    @Test
    void aMoveBackToWhereItIsPublishedIsNoChange() {
        editing.commands().move(talk, Duration.ofMinutes(5));
        editing.commands().move(talk, Duration.ofMinutes(-5));
        answer();
        assertEquals(Edits.NONE, now().edits());
    }

    @Test
    void undoIsOfferedForTenSeconds() {
        editing.commands().moveTo(talk, stage.second);
        answer();
        assertEquals(stage.second, now().heldIn());
        editing.undo().undo();
        answer();
        assertEquals(stage.hall, now().heldIn());
        editing.commands().moveTo(talk, stage.second);
        answer();
        stage.scenes.clock.pass(Duration.ofSeconds(9));
        editing.undo().tick();
        assertEquals("“Caches” was moved.", editing.undo().offer().get());
        stage.scenes.clock.pass(Duration.ofSeconds(1));
        editing.undo().tick();
        assertEquals("", editing.undo().offer().get());
        editing.undo().undo();
        answer();
        assertEquals(stage.second, now().heldIn());
    }

    @Test
    void restoringKeepsTheSwitches() {
        editing.commands().record(talk, false);
        editing.commands().gate(talk, gate -> gate.opening(Duration.ofMinutes(20)));
        editing.commands().move(talk, Duration.ofMinutes(5));
        answer();
        editing.commands().restore(now());
        answer();
        assertEquals(at("14:30"), now().start());
        assertEquals(Optional.of(false), now().edits().isRecorded());
        assertEquals(Duration.ofMinutes(20), now().edits().gate().opensBefore());
    }

    @Test
    void aSwitchThatSaysWhatIsPublishedIsNoChange() {
        var pager =
                stage.add(stage.hall, "16:00", Optional.of(Duration.ofMinutes(40)), "Pager", new Consent(true, false));
        editing.commands().record(pager, true);
        answer();
        assertTrue(find(pager).isRecorded());
        editing.commands().record(pager, false);
        answer();
        assertEquals(Edits.NONE, find(pager).edits());
    }

    @Test
    void aDeletedSessionComesBackWhole() {
        editing.commands().move(talk, Duration.ofMinutes(5));
        answer();
        var before = now();
        editing.commands().delete(before);
        answer();
        assertEquals(List.of(), stage.scenes.sessions.agenda().sessions());
        editing.undo().undo();
        answer();
        assertEquals(List.of(before), stage.scenes.sessions.agenda().sessions());
    }

    @Test
    void theFormAddsASessionAtTheVenuesTime() {
        editing.draft().add(schedule.conference(), schedule.choosableDays(), stage.second, at("23:50"));
        type("Night talks", "0:20", "25");
        editing.draft().save();
        answer();
        var made = stage.scenes.sessions.agenda().sessions().getLast();
        assertEquals(at("2026-11-25T00:20"), made.start());
        assertEquals(Duration.ofMinutes(25), made.length());
        assertEquals(stage.second, made.heldIn());
        assertEquals(Optional.empty(), editing.draft().form().get());
    }

    @Test
    void theFormSaysWhatIsWrongAndStaysOpen() {
        editing.draft().add(schedule.conference(), schedule.choosableDays(), stage.second, at("15:00"));
        editing.draft().save();
        assertEquals("A session needs a title.", editing.draft().problem().get());
        type("Panel", "25:00", "30");
        editing.draft().save();
        assertEquals(
                "The start is a time such as 9:30.", editing.draft().problem().get());
        type("Panel", "15:00", "0");
        editing.draft().save();
        assertEquals(
                "The length is a number of minutes, from 1 to 1440.",
                editing.draft().problem().get());
        assertTrue(work.isEmpty());
        assertTrue(editing.draft().form().get().isPresent());
    }

    @Test
    void aChangedTitleLeavesThePublishedOneAlone() {
        editing.draft().edit(schedule.conference(), schedule.choosableDays(), talk);
        type("Caches, again", "14:30", "30");
        editing.draft().save();
        answer();
        assertEquals("Caches, again", now().title());
        assertEquals("Caches", now().talk().title());
        assertEquals(Optional.empty(), now().edits().start());
    }

    @Test
    void theInspectorSaysWhenTheGateMoves() {
        schedule.select(talk.id());
        assertEquals("14:20, 10 min before", inspected().plan().opens());
        assertEquals("15:05, never while live", inspected().plan().closes());
        editing.commands().gate(talk, gate -> gate.byPlan(false));
        answer();
        assertEquals("only by hand", inspected().plan().opens());
    }

    private void type(String title, String start, String minutes) {
        editing.draft().title().set(title);
        editing.draft().start().set(start);
        editing.draft().minutes().set(minutes);
    }

    private TalkWords inspected() {
        return schedule.talk().get().orElseThrow();
    }

    private Session now() {
        return find(talk);
    }

    private Session find(Session session) {
        return stage.scenes.sessions.agenda().find(session.id()).orElseThrow();
    }

    private void answer() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
