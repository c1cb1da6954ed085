package tallyboard.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Take;
import tallyboard.testing.TestingEncoder;

/**
 * A whole day of three rooms and 24 talks, second by second, with overruns, drops, and two speakers who refuse to be
 * recorded. The main hall's encoder runs on all day and is cut by Next talk, Room 2 is finished after each talk, and the
 * workshop's encoder just leaves.
 */
class ConferenceDayTest {
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final int TALKS = 8;
    private static final int LENGTH = 20;

    private final DayStage stage = new DayStage();
    private final Room hall = new Room("Main hall", 20);
    private final Room room2 = new Room("Room 2", 35);
    private final Room workshop = new Room("Workshop", 40);
    private final List<Room> rooms = List.of(hall, room2, workshop);

    /** One room, what its people do, and how many pictures its encoder has sent for each talk that is to be recorded. */
    private final class Room {
        final Track track;
        final List<Session> talks = new ArrayList<>();
        final TestingEncoder encoder;
        final Map<SessionId, Long> sent = new HashMap<>();
        boolean isSending;

        Room(String name, int minutesApart) {
            track = stage.track(name);
            encoder = stage.encoder(track);
            for (int i = 0; i < TALKS; i++) {
                var start = LocalTime.of(9, 0).plusMinutes((long) i * minutesApart);
                talks.add(stage.session(track, start.toString(), LENGTH, name + " talk " + (i + 1)));
            }
        }

        void comesOn() {
            assertTrue(stage.publish(encoder, track), track.name() + " at " + stage.clock.instant());
            isSending = true;
        }

        void drops() {
            encoder.loseConnection();
            isSending = false;
        }

        void send() {
            if (isSending) {
                long pictures = encoder.sendAtOnce(SLICE);
                stage.work();
                stage.takes
                        .running(stage.stream(track).id())
                        .flatMap(Take::session)
                        .ifPresent(session -> sent.merge(session, pictures, Long::sum));
            }
        }
    }

    private void until(Instant moment) {
        while (stage.clock.instant().isBefore(moment)) {
            rooms.forEach(Room::send);
            stage.pass(SLICE);
        }
    }

    private record Deed(Instant at, Runnable act) {}

    @Test
    void eachTalkThatMayBeRecordedIsOneNamedRecordingAndNoPictureIsLostOrDoubled() {
        stage.forbidRecording(room2.talks.get(3));
        stage.forbidRecording(workshop.talks.get(5));
        var deeds = new ArrayList<Deed>();
        theHallRunsOnAllDay(deeds);
        roomTwoIsFinishedAfterEachTalk(deeds);
        theWorkshopsEncoderLeaves(deeds);
        deeds.sort(Comparator.comparing(Deed::at));
        for (var deed : deeds) {
            until(deed.at());
            deed.act().run();
            stage.work();
        }
        until(DayStage.at("18:00"));

        rooms.forEach(room -> assertFalse(stage.isOpen(room.track), room.track.name() + " is closed by plan"));
        assertEquals(22, stage.engine.assets().size());
        for (var room : rooms) {
            for (var talk : room.talks) {
                theLedgerHolds(room, stage.sessions.agenda().find(talk.id()).orElseThrow());
            }
        }
        var gaps = stage.engine.assets().stream()
                .mapToInt(asset -> asset.media().gaps().size())
                .sum();
        assertEquals(3, gaps, "one for each drop, in the talk that had it");
    }

    private void theLedgerHolds(Room room, Session talk) {
        var takes = stage.takes.all().stream()
                .filter(take -> take.session().filter(talk.id()::equals).isPresent())
                .toList();
        assertEquals(1, takes.size(), talk.title());
        var take = takes.getFirst();
        assertEquals(talk.isRecorded(), take.course().isRecorded(), talk.title());
        var asset = stage.engine.asset(take.asset());
        assertEquals(talk.isRecorded(), asset.isPresent(), talk.title());
        if (talk.isRecorded()) {
            assertEquals(talk.title(), asset.get().origin().title().orElse(""));
            assertTrue(take.custody().check().orElseThrow().isSound(), talk.title());
            long pictures = stage.recordings.tape(take.asset()).pictures();
            assertEquals(room.sent.getOrDefault(talk.id(), 0L), pictures, talk.title());
        }
    }

    /** Next talk is pressed two minutes late, once seven; the encoder is dropped in the second talk and comes back. */
    private void theHallRunsOnAllDay(List<Deed> deeds) {
        var first = hall.talks.getFirst();
        deeds.add(new Deed(first.start().minusSeconds(300), hall::comesOn));
        for (var talk : hall.talks.subList(1, TALKS)) {
            int late = talk.equals(hall.talks.get(4)) ? 7 : 2;
            deeds.add(new Deed(talk.start().plusSeconds(60L * late), () -> {
                stage.byHand(hall.track, stage.engine::nextTalk);
                hall.send(); // the cut is at the next key picture, which is in here
            }));
        }
        var second = hall.talks.get(1).start();
        deeds.add(new Deed(second.plusSeconds(600), hall::drops));
        deeds.add(new Deed(second.plusSeconds(640), hall::comesOn));
        deeds.add(new Deed(hall.talks.getLast().end().plusSeconds(180), () -> {
            stage.byHand(hall.track, stage.engine::finish);
            hall.isSending = false;
        }));
    }

    private void roomTwoIsFinishedAfterEachTalk(List<Deed> deeds) {
        for (var talk : room2.talks) {
            deeds.add(new Deed(talk.start().minusSeconds(120), room2::comesOn));
            int over = talk.equals(room2.talks.get(2)) ? 8 : 1;
            deeds.add(new Deed(talk.end().plusSeconds(60L * over), () -> {
                stage.byHand(room2.track, stage.engine::finish);
                room2.isSending = false;
            }));
        }
        var sixth = room2.talks.get(5).start();
        deeds.add(new Deed(sixth.plusSeconds(200), room2::drops));
        deeds.add(new Deed(sixth.plusSeconds(360), room2::comesOn));
    }

    private void theWorkshopsEncoderLeaves(List<Deed> deeds) {
        for (var talk : workshop.talks) {
            deeds.add(new Deed(talk.start().minusSeconds(60), workshop::comesOn));
            deeds.add(new Deed(talk.end().plusSeconds(40), workshop::drops));
        }
        var third = workshop.talks.get(2).start();
        deeds.add(new Deed(third.plusSeconds(300), workshop::drops));
        deeds.add(new Deed(third.plusSeconds(320), workshop::comesOn));
    }
}
