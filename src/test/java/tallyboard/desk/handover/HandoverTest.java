package tallyboard.desk.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Track;
import tallyboard.desk.DayStage;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.asset.AssetId;
import tallyboard.testing.TestingEncoder;

/** The recordings of a day, in real files, on their way to another folder. */
class HandoverTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path temp;

    private FileRecordings recordings;
    private DayStage stage;
    private Track hall;
    private Path target;

    @BeforeEach
    void aDayWithTwoTalksOneRefusedAndOneMissed() throws Exception {
        recordings = new FileRecordings(temp.resolve("recordings"));
        stage = new DayStage(recordings);
        target = Files.createDirectories(temp.resolve("archive"));
        hall = stage.track("Main hall");
        var keynote = stage.session(hall, "09:00", 1, "Opening: =keynote");
        stage.sessions.edit(keynote.id(), edits -> edits.lasting(Duration.ofSeconds(9)));
        stage.session(hall, "09:10", 1, "Small tools");
        stage.session(hall, "09:40", 1, "Tracing at scale");
        var quiet = stage.session(hall, "09:20", 1, "On being on call");
        stage.forbidRecording(quiet);
        var encoder = stage.encoder(hall);
        stage.until("08:58");
        talk(encoder, 8);
        stage.until("09:09");
        talk(encoder, 4);
        stage.until("09:19");
        talk(encoder, 4);
        stage.until("10:00");
    }

    private void talk(TestingEncoder encoder, int seconds) throws Exception {
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(seconds));
        if (stage.stream(hall).running().orElseThrow().piece().isRecorded()) {
            stage.takes.mark(stage.stream(hall).id(), "question");
        }
        stage.byHand(hall, stage.engine::complete);
        stage.waitForChecks();
        stage.pass(Duration.ofMinutes(2));
    }

    @AfterEach
    void close() throws IOException {
        recordings.close();
    }

    private Delivery delivery(Set<AssetId> accepted) {
        var desk = stage.desk();
        return new Deliveries(stage.engine, desk).of(DAY, FileNames.USUAL, accepted, stage.clock.instant());
    }

    private Delivery all() {
        var short1 = stage.takes.all().get(1).asset();
        return delivery(Set.of(short1));
    }

    private Handover handover() {
        return new Handover(recordings, stage.takes);
    }

    private List<String> files() throws IOException {
        try (var paths = Files.walk(target)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> target.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsLeftHereIsListedWithItsReason() {
        assertEquals(
                List.of(
                        new Left("Main hall", "Small tools", Reason.SHORTER_THAN_PLAN),
                        new Left("Main hall", "On being on call", Reason.NOT_TO_BE_RECORDED),
                        new Left("Main hall", "Tracing at scale", Reason.NO_RECORDING)),
                delivery(Set.of()).left());
    }

    @Test
    void copiesAreNamedFromTheAgendaAndTheSameByteForByte() throws Exception {
        var outcome = handover().run(all(), target, (_, _, _) -> true);

        assertEquals(2, outcome.delivered().size());
        assertEquals(List.of(), outcome.failed());
        assertEquals(
                List.of(
                        "2026-11-24/A-Main-hall/2026-11-24-0900-Main-hall-Opening-=keynote.mp4",
                        "2026-11-24/A-Main-hall/2026-11-24-0910-Main-hall-Small-tools.mp4",
                        "2026-11-24/README.txt",
                        "2026-11-24/index.csv",
                        "2026-11-24/index.json"),
                files());
        for (var file : outcome.delivered()) {
            assertEquals(file.sha256(), sha256(outcome.folder().resolve(file.file())));
            assertTrue(stage.takes
                    .find(file.item().take().asset())
                    .orElseThrow()
                    .custody()
                    .handedOver()
                    .isPresent());
        }
    }

    @Test
    void theIndexSaysWhatWasDeliveredAndWhatNot() throws Exception {
        var outcome = handover().run(all(), target, (_, _, _) -> true);
        var json = JsonParser.parseString(Files.readString(outcome.folder().resolve("index.json")))
                .getAsJsonObject();
        var first = json.getAsJsonArray("recordings").get(0).getAsJsonObject();
        assertEquals("Opening: =keynote", first.get("title").getAsString());
        assertEquals(
                outcome.delivered().getFirst().sha256(), first.get("sha256").getAsString());
        assertEquals(
                "question",
                first.getAsJsonArray("marks")
                        .get(0)
                        .getAsJsonObject()
                        .get("note")
                        .getAsString());
        assertEquals(2, json.getAsJsonArray("not_delivered").size());
        var csv = Files.readString(outcome.folder().resolve("index.csv"));
        assertTrue(csv.startsWith("\uFEFF\"state\""), csv);
        assertEquals(5, csv.lines().count(), csv);
        assertFalse(csv.contains(",\"="), csv);
    }

    @Test
    void aSecondRunCopiesNothingThatIsThereAndMendsWhatIsBroken() throws Exception {
        var first = handover().run(all(), target, (_, _, _) -> true);
        var kept = first.folder().resolve(first.delivered().get(0).file());
        var broken = first.folder().resolve(first.delivered().get(1).file());
        var time = Files.getLastModifiedTime(kept);
        var bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);

        var second = handover().run(all(), target, (_, _, _) -> true);

        assertEquals(2, second.delivered().size());
        assertEquals(time, Files.getLastModifiedTime(kept));
        assertEquals(second.delivered().get(1).sha256(), sha256(broken));
    }

    @Test
    void stoppingLeavesNoHalfFileAndHandsNothingOver() throws Exception {
        var outcome = handover().run(all(), target, (_, _, _) -> false);
        assertTrue(outcome.wasStopped());
        assertEquals(List.of(), files());
        assertTrue(stage.takes.all().stream()
                .noneMatch(t -> t.custody().handedOver().isPresent()));
    }

    @Test
    void aRecordingThatIsGoneIsNamedAndTheOthersGo() throws Exception {
        var gone = all().items().getFirst();
        recordings.delete(gone.take().asset());
        var outcome = handover().run(all(), target, (_, _, _) -> true);
        assertEquals(1, outcome.delivered().size());
        assertEquals(
                gone.take().asset(), outcome.failed().getFirst().item().take().asset());
    }

    @Test
    void aFolderThatIsNotThereIsRefusedBeforeAnything() {
        var e = assertThrows(
                IOException.class, () -> handover().run(all(), temp.resolve("nowhere"), (_, _, _) -> true));
        assertTrue(e.getMessage().startsWith("There is no folder"));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
