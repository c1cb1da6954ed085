package tallyboard.desk.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.Track;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.DayStage;
import tallyboard.desk.handover.Handover.Outcome;
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

    private Delivery delivery() {
        return new Deliveries(stage.engine, stage.desk()).of(DAY, Naming.USUAL, stage.clock.instant());
    }

    /** The short one is accepted as it is. */
    private Delivery all() {
        stage.takes.decide(stage.takes.all().get(1).asset(), Take.Verdict.ACCEPTED);
        return delivery();
    }

    private Outcome run(Delivery delivery) throws IOException {
        return handover().run(delivery, Extras.ALL, target, _ -> true);
    }

    private static List<String> left(Delivery delivery) {
        return delivery.left().stream()
                .map(l -> l.room() + ", " + l.planned().title() + ": " + l.reason())
                .toList();
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
                        "Main hall, Small tools: SHORTER_THAN_PLAN",
                        "Main hall, On being on call: NOT_TO_BE_RECORDED",
                        "Main hall, Tracing at scale: NO_RECORDING"),
                left(delivery()));
    }

    @Test
    void copiesAreNamedFromTheAgendaAndTheSameByteForByte() throws Exception {
        var outcome = run(all());

        assertEquals(2, outcome.delivered().size());
        assertEquals(List.of(), outcome.failed());
        assertEquals(
                List.of(
                        "2026-11-24/A-Main-hall/2026-11-24-0900-Main-hall-Opening-=keynote.chapters.txt",
                        "2026-11-24/A-Main-hall/2026-11-24-0900-Main-hall-Opening-=keynote.mp4",
                        "2026-11-24/A-Main-hall/2026-11-24-0910-Main-hall-Small-tools.chapters.txt",
                        "2026-11-24/A-Main-hall/2026-11-24-0910-Main-hall-Small-tools.mp4",
                        "2026-11-24/README.txt",
                        "2026-11-24/SHA256SUMS",
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
        var outcome = run(all());
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
        assertEquals("2026-11-24T09:00:00+01:00", first.get("planned_start").getAsString());
        assertEquals(9, first.get("planned_seconds").getAsInt());
        assertEquals(
                List.of("NOT_TO_BE_RECORDED true", "NO_RECORDING false"),
                json.getAsJsonArray("not_delivered").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(left -> left.get("reason").getAsString().toUpperCase(Locale.ROOT) + " "
                                + left.get("is_intended").getAsBoolean())
                        .toList());
        var csv = Files.readString(outcome.folder().resolve("index.csv"));
        assertTrue(csv.startsWith("\uFEFF\"state\",\"talk id\""), csv);
        assertEquals(5, csv.lines().count(), csv);
        assertFalse(csv.contains(",\"="), csv);
    }

    @Test
    void aSecondRunCopiesNothingThatIsThereAndMendsWhatIsBroken() throws Exception {
        var first = run(all());
        var kept = first.folder().resolve(first.delivered().get(0).file());
        var broken = first.folder().resolve(first.delivered().get(1).file());
        var time = Files.getLastModifiedTime(kept);
        var bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);

        var second = run(all());

        assertEquals(2, second.delivered().size());
        assertEquals(time, Files.getLastModifiedTime(kept));
        assertEquals(second.delivered().get(1).sha256(), sha256(broken));
    }

    @Test
    void stoppingLeavesNoHalfFileAndHandsNothingOver() throws Exception {
        var outcome = handover().run(all(), Extras.ALL, target, _ -> false);
        assertTrue(outcome.wasStopped());
        assertEquals(List.of(), files());
        assertTrue(stage.takes.all().stream()
                .noneMatch(t -> t.custody().handedOver().isPresent()));
    }

    @Test
    void theChecksumsAreThoseOfTheFilesAsAnybodyCanCompare() throws Exception {
        var outcome = run(all());
        var sums = Files.readAllLines(outcome.folder().resolve("SHA256SUMS"));
        assertEquals(2, sums.size());
        for (var line : sums) {
            assertEquals(line.substring(0, 64), sha256(outcome.folder().resolve(line.substring(66))));
        }
        assertEquals(
                List.of("0:00:00 Opening: =keynote", "0:00:07 question"),
                Files.readAllLines(outcome.folder()
                        .resolve("A-Main-hall/2026-11-24-0900-Main-hall-Opening-=keynote.chapters.txt")));
    }

    @Test
    void whatIsNotAskedForIsNotWritten() throws Exception {
        handover().run(delivery(), new Extras(false, false, false), target, _ -> true);
        assertEquals(
                List.of(
                        "2026-11-24/A-Main-hall/2026-11-24-0900-Main-hall-Opening-=keynote.mp4",
                        "2026-11-24/README.txt"),
                files());
    }

    @Test
    void aSurveySaysWhatIsThereAlreadyAndWhatIsMissing() throws Exception {
        run(delivery());
        var survey = handover().survey(all(), target);
        assertEquals(1, survey.there());
        assertEquals(
                Files.size(recordings.file(stage.takes.all().get(1).asset(), 1).orElseThrow()), survey.bytes());
    }

    @Test
    void whatSomebodyLeavesOutIsNotAskedForAgain() {
        stage.takes.decide(stage.takes.all().get(1).asset(), Take.Verdict.LEFT_OUT);
        assertEquals("Main hall, Small tools: LEFT_OUT", left(delivery()).getFirst());
    }

    @Test
    void anOriginalGoesToTheTrashOnlyAfterTheCheckAndStaysInTheLists() throws Exception {
        var trash = new Trash(stage.engine, stage.desk(), recordings, stage.clock);
        var assets = stage.takes.all().stream().map(Take::asset).toList();
        assertEquals(0, trash.discard(assets));
        var first = run(all());
        assertEquals(2, trash.discard(first.verified()));
        assertTrue(recordings.file(assets.getFirst(), 1).isEmpty());

        var second = run(delivery());
        assertEquals(first.delivered().size(), second.delivered().size());
        assertEquals(List.of(), second.failed());

        trash.restore(assets.getFirst());
        assertTrue(recordings.file(assets.getFirst(), 1).isPresent());
        stage.pass(Trash.KEPT.minusMinutes(1));
        trash.purge();
        assertTrue(isInTrash(assets.get(1)));
        stage.pass(Duration.ofMinutes(2));
        trash.purge();
        assertFalse(isInTrash(assets.get(1)));
    }

    private boolean isInTrash(AssetId asset) {
        return Files.exists(temp.resolve("recordings/.trash").resolve(asset.value()));
    }

    @Test
    void nothingOfALiveTrackIsDeleted() throws Exception {
        var verified = run(all()).verified();
        stage.byHand(hall, stage.engine::enable);
        var encoder = stage.encoder(hall);
        assertTrue(stage.publish(encoder, hall));
        encoder.sendAtOnce(Duration.ofSeconds(3));
        assertEquals(0, new Trash(stage.engine, stage.desk(), recordings, stage.clock).discard(verified));
    }

    @Test
    void aTalkAfterMidnightBelongsToTheEveningBefore() {
        assertEquals(DAY, Deliveries.dayOf(Instant.parse("2026-11-25T02:59:59Z"), DayStage.BERLIN));
        assertEquals(DAY.plusDays(1), Deliveries.dayOf(Instant.parse("2026-11-25T03:00:00Z"), DayStage.BERLIN));
    }

    @Test
    void aRecordingThatIsGoneIsNamedAndTheOthersGo() throws Exception {
        var gone = all().items().getFirst();
        recordings.delete(gone.take().asset());
        var outcome = run(all());
        assertEquals(1, outcome.delivered().size());
        assertEquals(
                gone.take().asset(), outcome.failed().getFirst().item().take().asset());
    }

    @Test
    void aFolderThatIsNotThereIsRefusedBeforeAnything() {
        var e = assertThrows(
                IOException.class, () -> handover().run(all(), Extras.ALL, temp.resolve("nowhere"), _ -> true));
        assertEquals(new Trouble.NoFolder(temp.resolve("nowhere")), Trouble.of(e, target));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
