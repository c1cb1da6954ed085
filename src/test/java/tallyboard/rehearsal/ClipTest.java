package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallyboard.rehearsal.clip.Clip;
import tallyboard.rehearsal.clip.ClipTag;
import tallyboard.rehearsal.clip.ClipTag.Kind;

class ClipTest {
    private static final int PICTURES = 240;
    private static final int SOUNDS = 375;

    @ParameterizedTest
    @EnumSource
    void aRoundHasEightSecondsOfPicturesAndOfSound(Room room) {
        var clip = room.clip();
        assertEquals(PICTURES, only(Kind.VIDEO, clip.round()).size());
        assertEquals(SOUNDS, only(Kind.AUDIO, clip.round()).size());
        assertEquals(PICTURES + SOUNDS, clip.round().size());
        assertEquals(2, clip.formats().size());
        assertEquals(1280, clip.metadata().number("width").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void timestampsRunOnOverTheSeamAsIfThereWereNone(Room room) {
        var clip = room.clip();
        var three = LongStream.range(0, 3L * clip.round().size())
                .mapToObj(clip::frame)
                .toList();
        assertEvenSteps(only(Kind.VIDEO, three), 1000.0 / 30);
        assertEvenSteps(only(Kind.AUDIO, three), 1024 / 48.0);
        for (int i = 1; i < three.size(); i++) {
            assertTrue(three.get(i).timestamp() >= three.get(i - 1).timestamp(), "sent in order");
        }
    }

    private static void assertEvenSteps(List<ClipTag> frames, double step) {
        for (int i = 0; i < frames.size(); i++) {
            assertEquals(i * step, frames.get(i).timestamp(), 1, "frame " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySecondSecondBeginsWithAKeyPicture(Room room) {
        var pictures = only(Kind.VIDEO, room.clip().round());
        for (int i = 0; i < pictures.size(); i++) {
            assertEquals(i % 60 == 0, pictures.get(i).body().get(0) >> 4 == 1, "picture " + i);
        }
    }

    @Test
    void oneClipHasPicturesThatAreShownInAnotherOrder() {
        assertTrue(isReordered(Room.ROOM_2));
        assertFalse(isReordered(Room.MAIN_HALL) || isReordered(Room.WORKSHOP));
    }

    private static boolean isReordered(Room room) {
        return only(Kind.VIDEO, room.clip().round()).stream()
                .anyMatch(p -> (p.body().getInt(1) & 0xFFFFFF) != 0);
    }

    @ParameterizedTest
    @EnumSource
    void aClipIsSmallEnoughToShip(Room room) throws IOException {
        var name = room.title().toLowerCase(Locale.ROOT).replace(' ', '-') + ".flv";
        try (var file = Clip.class.getResourceAsStream(name)) {
            int size = file.readAllBytes().length;
            assertTrue(size > 900_000 && size <= 1_500_000, name + " has " + size + " bytes");
        }
    }

    @Test
    void aTrackThatIsNoneOfTheRoomsGetsOneByTurns() {
        assertEquals(Room.WORKSHOP, Room.called("Workshop", 0));
        assertEquals(Room.ROOM_2, Room.called("Terrace", 4));
    }

    private static List<ClipTag> only(Kind kind, List<ClipTag> frames) {
        return frames.stream().filter(f -> f.kind() == kind).toList();
    }
}
