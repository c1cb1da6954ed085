package tallyboard.ui.log.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.page.LogExportViewModel.Form;

class LogExportViewModelTest {
    @TempDir
    Path folder;

    private final LiveScenes scenes = new LiveScenes();
    private final List<String> keys = new ArrayList<>();
    private StreamId hall;
    private StreamId room2;

    @BeforeEach
    void aDayWithKeysInManyHands() throws Exception {
        Messages.speak(Locale.ENGLISH);
        scenes.tracks.nameConference("Driftwood Conf 2026");
        hall = scenes.room("Main hall");
        room2 = scenes.room("Room 2, \"blue\"");
        scenes.live(hall, Duration.ofMinutes(20));
        for (var stream : List.of(hall, room2)) {
            noteKey(stream);
            scenes.streams.noteKeyUse(stream, KeyUse.COPIED);
            scenes.streams.noteKeyUse(stream, KeyUse.SHOWN);
            scenes.streams.resetKey(stream, ResetForm.LET_FINISH);
            noteKey(stream);
            scenes.refused(stream, EncoderRefusal.Reason.REVOKED_KEY, Duration.ZERO);
        }
        // what must never happen: a name that an encoder gives itself is somebody's key
        scenes.streams.tell(Fact.ENCODER_NAMED, hall, "engine", Map.of("encoder", keys.getFirst()));
        scenes.streams.tell(
                Fact.RECORDING_FAILED, room2, "stage-script", Map.of("subject", "=cmd|' /C calc'!A0\nno \"room\""));
    }

    @Test
    void theCsvReadsBackWithEveryFactInOrder() throws IOException {
        var rows = Csv.parse(Files.readString(export(Form.CSV)).substring(1));
        var head = rows.getFirst();
        assertEquals(List.of("id", "time", "track", "room", "code", "sentence", "who"), head.subList(0, 7));
        var facts = rows.subList(1, rows.size());
        assertEquals(scenes.streams.log(0, 1000).size(), facts.size());
        facts.forEach(fact -> assertEquals(head.size(), fact.size()));
        var last = facts.getLast();
        assertEquals("B", last.get(2));
        assertEquals("Room 2, \"blue\"", last.get(3));
        assertEquals("tallyboard.live_stream.recording_failed", last.get(4));
        assertEquals("stage-script", last.get(6));
        assertEquals(scenes.clock.instant(), OffsetDateTime.parse(last.get(1)).toInstant());
        assertTrue(last.get(1).endsWith("+01:00"), last.get(1));
    }

    @Test
    void noCellOfTheCsvIsAFormula() throws IOException {
        scenes.streams.tell(Fact.ENABLED, hall, "=HYPERLINK(\"http://198.51.100.1\")", Map.of());
        scenes.streams.tell(Fact.ENABLED, hall, " @SUM(1)", Map.of());
        scenes.streams.tell(Fact.CONNECTED, hall, "＝1+1", Map.of("encoder", "+1", "address", "-1", "how", "\t=1"));
        for (var row : Csv.parse(Files.readString(export(Form.CSV)).substring(1))) {
            for (var cell : row) {
                assertFalse(cell.strip().matches("(?s)[=+\\-@＝＋－＠].*"), cell);
            }
        }
    }

    @Test
    void theJsonReadsBackWithTheStableCodesInEveryLanguage() throws IOException {
        var english = json(export(Form.JSON));
        Messages.speak(Locale.GERMAN);
        var german = json(export(Form.JSON));
        Messages.speak(Locale.ENGLISH);
        assertEquals("Driftwood Conf 2026", english.get("event").getAsString());
        assertEquals("Europe/Berlin", english.get("time_zone").getAsString());
        var first = german.getAsJsonArray("entries").get(0).getAsJsonObject();
        assertEquals("video.live_stream.created", first.get("code").getAsString());
        assertEquals(
                "Main hall angelegt, mit frischem Schlüssel.",
                first.get("sentence").getAsString());
        var refusal = english.getAsJsonArray("entries").asList().stream()
                .map(entry -> entry.getAsJsonObject())
                .filter(entry -> entry.get("code").getAsString().equals("tallyboard.encoder.refused"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "revoked_key", refusal.getAsJsonObject("details").get("reason").getAsString());
        assertEquals(
                "10.0.4.40", refusal.getAsJsonObject("details").get("address").getAsString());
    }

    @Test
    void noKeyOfTheEventIsInAnyFile() throws IOException {
        assertEquals(4, keys.size());
        for (var form : Form.values()) {
            var text = Files.readString(export(form));
            for (var key : keys) {
                assertFalse(text.contains(key), form + " holds a key");
                assertFalse(text.contains(key.substring(0, 13)), form + " holds most of a key");
            }
        }
    }

    @Test
    void theOutcomeSaysHowMuchIsWhere() {
        var target = folder.resolve("log.csv");
        var export = exporting(now());
        export.start(Form.CSV, target, _ -> true);
        int lines = scenes.streams.log(0, 1000).size();
        assertEquals(
                lines + " lines are in " + target + ". It holds no keys.",
                export.outcome().get());
    }

    @Test
    void onlyTheLinesThatAreShownCanBeWritten() throws IOException {
        var page = new LogPageViewModel(scenes.streams, scenes.tracks, now(), Runnable::run);
        page.search().set("refused");
        var shown = page.shown();
        page.search().set(""); // what was asked for holds, whatever is looked at meanwhile
        var target = folder.resolve("refused.csv");
        exporting(now()).start(Form.CSV, target, shown);
        var lines = Files.readAllLines(target);
        assertTrue(lines.size() > 1, "head and lines");
        lines.removeFirst();
        for (var line : lines) {
            assertTrue(line.contains("tallyboard.encoder.refused"), line);
        }
    }

    @Test
    void aStoppedExportLeavesNothingAndKeepsWhatWasThere() throws IOException {
        var target = folder.resolve("log.csv");
        Files.writeString(target, "last year");
        var later = new ArrayList<Runnable>();
        var export = exporting(new Background(later::add, Runnable::run));
        export.start(Form.CSV, target, _ -> true);
        export.cancel();
        later.forEach(Runnable::run);
        assertEquals("Stopped. Nothing was written.", export.outcome().get());
        assertEquals("last year", Files.readString(target));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    void anExportThatTakesLongIsInTheStatusBarWithTimeLeftAndCanBeStoppedThere() throws IOException {
        for (int i = 0; i < 9000; i++) {
            scenes.streams.tell(Fact.ENABLED, hall, "desk", Map.of());
        }
        InstantSource slow = () -> {
            scenes.clock.pass(Duration.ofSeconds(4));
            return scenes.clock.instant();
        };
        var export = new LogExportViewModel(scenes.streams, scenes.tracks, now(), Runnable::run, slow);
        var told = new ArrayList<String>();
        export.task()
                .subscribe(task -> task.ifPresent(running -> {
                    told.add(running.words());
                    running.cancel().run();
                }));
        export.start(Form.JSON, folder.resolve("log.json"), _ -> true);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().matches("Writing the log, [0-9]+ s left"), told.getFirst());
        assertEquals(Optional.empty(), export.task().get());
        assertEquals("Stopped. Nothing was written.", export.outcome().get());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedWithAWayOut() {
        var export = exporting(now());
        var target = folder.resolve("gone").resolve("log.json");
        export.start(Form.JSON, target, _ -> true);
        assertTrue(
                export.outcome().get().startsWith(target + " could not be written."),
                export.outcome().get());
    }

    @Test
    void theFileIsNamedAfterTheEventAndTheDay() {
        scenes.tracks.nameConference("Wood/Water: 2026");
        assertEquals("Wood Water  2026 log 2026-11-24.csv", exporting(now()).suggestedName(Form.CSV));
    }

    private void noteKey(StreamId stream) {
        keys.add(scenes.stream(stream).key().readable().orElseThrow().reveal());
    }

    private Path export(Form form) {
        var target = folder.resolve("log" + form.ending());
        exporting(now()).start(form, target, _ -> true);
        return target;
    }

    private LogExportViewModel exporting(Background background) {
        return new LogExportViewModel(scenes.streams, scenes.tracks, background, Runnable::run, scenes.clock);
    }

    private static Background now() {
        return new Background(Runnable::run, Runnable::run);
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }
}
