package tallyboard.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.desk.KeepAwake;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.settings.atrest.Safekeeping;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.LiveScenes;
import tallyboard.testing.ScheduleFile;
import tallyboard.testing.TestingApiDoor;
import tallyboard.testing.TestingEncryptedDoor;
import tallyboard.testing.TestingIngest;
import tallyboard.testing.TestingRecordingFolder;
import tallyboard.testing.TestingSafekeeping;
import tallyboard.testing.TestingStills;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.EngineFacts;

/** The second day of Driftwood Conf 2026, at 14:12:31 in Berlin: three rooms, and what was recorded in them. */
final class DriftwoodDay {
    final LiveScenes scenes = new LiveScenes();
    final TestingIngest ingest = new TestingIngest();
    private final TestingEncryptedDoor encryption = new TestingEncryptedDoor();
    final Choices choices = new Choices(Settings.DEFAULT.setUp(), _ -> {});
    private final Random chance = new Random(7);
    private Optional<DriftwoodAgenda> agenda = Optional.empty();

    /** With other settings than those of a desk that was set up. */
    DeskContext desk(Choices other) {
        var plain = desk(false);
        return new DeskContext(
                plain.doors(),
                plain.engine(),
                plain.ingest(),
                plain.clock(),
                other,
                plain.installation(),
                plain.rehearsal());
    }

    DeskContext desk(boolean isRehearsal) {
        return new DeskContext(
                new DeskContext.Doors(
                        scenes.streams,
                        agenda.map(DriftwoodAgenda::desk).orElseGet(scenes::desk),
                        new InMemoryRecordings(),
                        () -> KeepAwake.State.AWAKE,
                        () -> scenes.clock.instant().toEpochMilli()),
                new EngineFacts(
                        "rtmp://10.0.4.2:1935/live", "http://127.0.0.1:8480", "0.1.0", Path.of("data"), isRehearsal),
                ingest,
                scenes.clock,
                choices,
                new DeskContext.Installation(
                        new TestingSafekeeping(Safekeeping.Place.FILE),
                        new TestingRecordingFolder(),
                        new TestingStills(),
                        new TestingApiDoor(),
                        encryption),
                Optional.empty());
    }

    /** With its agenda, as published in version 1.7. */
    DriftwoodDay planned() {
        agenda = Optional.of(new DriftwoodAgenda(scenes));
        return this;
    }

    /** Open to the rooms on the network. */
    DriftwoodDay reachable() {
        ingest.open();
        return this;
    }

    /** With RTMPS on. */
    DriftwoodDay encrypted() {
        encryption.on();
        return this;
    }

    /** The next version of its schedule. */
    ScheduleFile nextVersion() {
        return agenda.orElseThrow().nextVersion();
    }

    /** Two rooms live, one waiting: a quiet afternoon. */
    DriftwoodDay calm() {
        rooms();
        scenes.live(hall, Duration.ofMinutes(34).plusSeconds(17));
        scenes.live(room2, Duration.ofMinutes(22).plusSeconds(4));
        scenes.ready(workshop);
        return this;
    }

    /** Everybody is known since the morning; Room 2 gets the Workshop's encoder, and some knock in vain. */
    DriftwoodDay crossed() {
        calm();
        var baseline = Optional.of(new Baseline("H.264", 1920, 1080, 30, 3.2e6, 2));
        var check = Instant.parse("2026-11-24T07:53:00Z");
        var obs = new Encoder("10.0.4.40", "OBS 31");
        scenes.encoders.keep(new KnownEncoder(hall, LiveScenes.OBS, baseline, check, false));
        scenes.encoders.keep(new KnownEncoder(room2, new Encoder("10.0.4.33", "OBS 31"), baseline, check, false));
        scenes.encoders.keep(new KnownEncoder(workshop, obs, baseline, check, false));
        scenes.streams.set(
                room2,
                Fact.ENCODER_NAMED,
                s -> s.with(s.broadcast().orElseThrow().with(obs)));
        knock(room2, new Encoder("10.0.4.33", "OBS 31"), EncoderRefusal.Reason.ALREADY_LIVE, 190);
        for (int ago : new int[] {130, 128, 122, 90}) {
            knock(hall, new Encoder("185.17.4.9", "ffmpeg (Lavf 59.27.100)"), EncoderRefusal.Reason.ALREADY_LIVE, ago);
        }
        knock(workshop, obs, EncoderRefusal.Reason.COMPLETING, 300);
        scenes.streams.refuse(new Encoder("185.17.4.77", "ffmpeg (Lavf 60.3.100)"));
        return this;
    }

    private void knock(StreamId id, Encoder encoder, EncoderRefusal.Reason reason, int secondsAgo) {
        var at = scenes.clock.instant();
        scenes.clock.set(at.minusSeconds(secondsAgo));
        scenes.streams.refuse(
                id,
                new EncoderRefusal(
                        scenes.clock.instant(),
                        reason,
                        EncoderRefusal.Mismatch.NONE,
                        encoder,
                        Optional.empty(),
                        Optional.empty()));
        scenes.clock.set(at);
    }

    /** Three rooms before the doors open: nobody sends. */
    DriftwoodDay quiet() {
        rooms();
        return this;
    }

    /** The encoder of the main hall has just gone. */
    DriftwoodDay lost() {
        scenes.reconnecting(
                hall, Duration.ofMinutes(34).plusSeconds(17), Duration.ofSeconds(49), Duration.ofSeconds(180));
        return this;
    }

    /** Nine in the evening: all that was to be recorded is. */
    DriftwoodDay over() {
        rooms();
        planned();
        scenes.clock.set(Instant.parse("2026-11-24T20:00:00Z"));
        for (var session : scenes.sessions.agenda().sessions()) {
            if (session.isRecorded() && session.end().isBefore(scenes.clock.instant())) {
                var track = scenes.tracks.conference().find(session.heldIn()).orElseThrow();
                put(
                        AssetId.fresh(),
                        track.streams().getFirst(),
                        session.start(),
                        new Asset.Ready(false, true),
                        media(session.length().toSeconds(), 1.1, List.of()));
            }
        }
        return this;
    }

    StreamId hall;
    StreamId room2;
    StreamId workshop;

    private void rooms() {
        scenes.tracks.nameConference("Driftwood Conf 2026");
        hall = scenes.room("Main hall");
        room2 = scenes.room("Room 2");
        workshop = scenes.room("Workshop");
    }

    /** A little noise on what is measured, so that traces look like traces. */
    void breathe() {
        scenes.streams
                .measurements(hall)
                .ifPresent(_ -> scenes.measured(
                        hall, scenes.healthy(Duration.ofSeconds(2057), 4.3 + chance.nextDouble() * 0.6)));
        scenes.streams
                .measurements(room2)
                .ifPresent(_ -> scenes.measured(
                        room2, scenes.healthy(Duration.ofSeconds(1324), 2.9 + chance.nextDouble() * 0.5)));
    }

    DriftwoodDay recorded() {
        record(room2, "2026-11-23T16:15", "38:44", 0.9, List.of());
        record(hall, "2026-11-23T16:20", "41:07", 1.5, List.of(gap(1200, 40)));
        record(hall, "2026-11-23T17:10", "31:30", 1.1, List.of());
        record(hall, "2026-11-24T09:00", "29:51", 1.1, List.of());
        record(room2, "2026-11-24T09:15", "37:55", 0.9, List.of());
        record(workshop, "2026-11-24T10:00", "58:47", 1.3, List.of());
        record(hall, "2026-11-24T10:15", "40:25", 1.4, List.of());
        record(room2, "2026-11-24T10:15", "38:02", 0.9, List.of());
        record(workshop, "2026-11-24T11:15", "31:12", 0.7, List.of(gap(700, 250), gap(1500, 120)));
        record(room2, "2026-11-24T11:45", "44:31", 1.0, List.of(gap(1110, 35)));
        put(room2, "2026-11-24T12:40", new Asset.Errored(Asset.Problem.NO_MEDIA), RecordedMedia.NOTHING);
        running(hall, "2026-11-24T13:38:14", media(2057, 1.2, List.of()));
        running(room2, "2026-11-24T13:50:27", media(1324, 0.5, List.of()));
        return this;
    }

    private void record(StreamId stream, String start, String length, double gigabytes, List<RecordedMedia.Gap> gaps) {
        var parts = length.split(":");
        long seconds = Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
        put(stream, start, new Asset.Ready(false, true), media(seconds, gigabytes, gaps));
    }

    private void running(StreamId stream, String start, RecordedMedia media) {
        var id = scenes.stream(stream).running().orElseThrow().asset();
        put(id, stream, at(start), new Asset.Ready(true, false), media);
    }

    private void put(StreamId stream, String start, Asset.State state, RecordedMedia media) {
        put(AssetId.fresh(), stream, at(start), state, media);
    }

    private static Instant at(String start) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(start), LiveScenes.BERLIN)
                .toInstant();
    }

    private void put(AssetId id, StreamId stream, Instant at, Asset.State state, RecordedMedia media) {
        scenes.streams.set(new Asset(
                id,
                stream,
                at,
                new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                state,
                media,
                List.of(new Asset.Session(at, media.duration()))));
    }

    private static RecordedMedia media(long seconds, double gigabytes, List<RecordedMedia.Gap> gaps) {
        return new RecordedMedia(Duration.ofSeconds(seconds), 1, (long) (gigabytes * 1e9), List.of(), gaps);
    }

    private static RecordedMedia.Gap gap(long at, long lost) {
        return new RecordedMedia.Gap(Duration.ofSeconds(at), Duration.ofSeconds(lost));
    }
}
