package tallyboard.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tallyboard.desk.KeepAwake;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.settings.atrest.Safekeeping;
import tallyboard.stream.StreamId;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.TestingApiDoor;
import tallyboard.testing.TestingEncryptedDoor;
import tallyboard.testing.TestingIngest;
import tallyboard.testing.TestingRecordingFolder;
import tallyboard.testing.TestingSafekeeping;
import tallyboard.testing.TestingStills;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.EngineFacts;

/** A conference with many rooms, all of them live, in which something else is measured at every beat. */
final class ManyRooms {
    private static final double USUAL_MEGABITS = 4.6;

    private final LiveScenes scenes = new LiveScenes();
    private final List<StreamId> rooms;
    private final Instant start = scenes.clock.instant();
    private final Random chance = new Random(7);

    ManyRooms(int count) {
        scenes.tracks.nameConference("Driftwood Conf 2026");
        rooms = IntStream.rangeClosed(1, count)
                .mapToObj(number -> scenes.room("Room " + number))
                .toList();
        rooms.forEach(room -> scenes.live(room, Duration.ofMinutes(20)));
    }

    DeskContext desk() {
        return new DeskContext(
                new DeskContext.Doors(
                        scenes.streams,
                        scenes.desk(),
                        new InMemoryRecordings(),
                        () -> KeepAwake.State.AWAKE,
                        () -> scenes.clock.instant().toEpochMilli()),
                new EngineFacts("rtmp://127.0.0.1:1935/live", "http://127.0.0.1:8480", "bench", Path.of("data"), false),
                new TestingIngest(),
                scenes.clock,
                new Choices(Settings.DEFAULT.setUp(), _ -> {}),
                new DeskContext.Installation(
                        new TestingSafekeeping(Safekeeping.Place.FILE),
                        new TestingRecordingFolder(),
                        new TestingStills(),
                        new TestingApiDoor(),
                        new TestingEncryptedDoor()),
                Optional.empty());
    }

    /** Half a second goes by, and every stream is measured anew. */
    void beat() {
        scenes.clock.pass(Duration.ofMillis(500));
        var length = Duration.ofMinutes(20).plus(Duration.between(start, scenes.clock.instant()));
        rooms.forEach(room ->
                scenes.measured(room, scenes.healthy(length, USUAL_MEGABITS + chance.nextDouble() * 0.6)));
    }
}
