package tallyboard.ui.live.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.testing.LiveScenes;

class SeatTest {
    private final LiveScenes scenes = new LiveScenes();

    @Test
    void lettersGoByTheOrderOfTheTracks() {
        scenes.room("Main hall");
        scenes.room("Room 2");
        assertEquals(List.of("A Main hall", "B Room 2"), seats());
        scenes.tracks.move(scenes.tracks.conference().tracks().getLast().id(), -1);
        assertEquals(List.of("A Room 2", "B Main hall"), seats());
    }

    @Test
    void severalStreamsOfATrackAreNumberedAndCarryTheirTitles() throws Exception {
        scenes.room("Main hall");
        var hall = scenes.tracks.conference().tracks().getFirst();
        scenes.tracks.addStream(hall.id(), "Backup");
        assertEquals(List.of("A1 Main hall", "A2 Backup"), seats());
    }

    @Test
    void aStreamWithoutATrackComesLast() throws Exception {
        scenes.streams.create(StreamSettings.forRoom("From a script"), Keeping.READABLE);
        scenes.room("Main hall");
        assertEquals(List.of("A Main hall", " From a script"), seats());
    }

    @Test
    void aTrackWhoseStreamIsGoneKeepsItsPlace() throws Exception {
        var room = scenes.room("Main hall");
        scenes.room("Room 2");
        scenes.streams.delete(room);
        assertEquals(List.of("A Main hall", "B Room 2"), seats());
        assertEquals(true, arranged().getFirst().stream().isEmpty());
    }

    private List<Seat> arranged() {
        return Seat.arrange(scenes.tracks.conference(), scenes.streams.all());
    }

    private List<String> seats() {
        return arranged().stream().map(s -> s.letter() + " " + s.room()).toList();
    }
}
