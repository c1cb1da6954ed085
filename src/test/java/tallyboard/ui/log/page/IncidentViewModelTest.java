package tallyboard.ui.log.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;

/** The story is the leak of a key in the middle of a talk: product design, W3. It is 14:12:31 in Berlin. */
class IncidentViewModelTest {
    @TempDir
    Path folder;

    private final LiveScenes scenes = new LiveScenes();
    private StreamId hall;
    private StreamId room2;
    private String leaked = "";
    private String fresh = "";

    @BeforeEach
    void aKeyLeaksInRoom2() throws Exception {
        Messages.speak(Locale.ENGLISH);
        scenes.tracks.nameConference("Driftwood <Conf> & \"friends\"");
        hall = scenes.room("Main hall");
        room2 = scenes.room("<script>alert(1)</script>");
        scenes.live(room2, Duration.ofMinutes(20));
        leaked = key();
        scenes.clock.pass(Duration.ofHours(2));
        scenes.streams.resetKey(room2, ResetForm.LET_FINISH);
        fresh = key();
        for (int i = 0; i < 4; i++) {
            scenes.clock.pass(Duration.ofSeconds(20));
            scenes.refused(room2, EncoderRefusal.Reason.STRANGER, Duration.ZERO);
        }
        scenes.streams.tell(
                Fact.CONNECTED, room2, "engine", Map.of("address", "10.0.4.33", "encoder", "<img src=x onerror=1>"));
        scenes.streams.tell(Fact.ENABLED, hall, "desk", Map.of());
    }

    @AfterEach
    void english() {
        Messages.speak(Locale.ENGLISH);
    }

    @Test
    void theReportTellsEventSpanTrackAndTheFactsOfThatTrackAlone() throws IOException {
        var text = text("B", "2026-11-24 16:00", "2026-11-24 16:30");
        assertTrue(text.contains("<dd>2026-11-24 16:00:00 to 2026-11-24 16:30:00</dd>"), text);
        assertTrue(text.contains("<dd>Europe/Berlin</dd>"));
        assertTrue(text.contains("4 times. The last one at 16:13:51."), text);
        assertTrue(text.contains("<td>2026-11-24 16:12:51</td>"), text);
        assertTrue(text.contains("<td>10.0.4.33</td>"), text);
        assertFalse(text.contains("Main hall"), text);
        // what happened two hours before is another story
        assertFalse(text.contains("was made, with a fresh key"), text);
    }

    @Test
    void encodersThatWereRefusedAreListedWithTheirAttempts() throws IOException {
        var text = text("B", "2026-11-24 16:00", "2026-11-24 16:30");
        assertTrue(
                text.contains("<tr><td>10.0.4.40</td><td>OBS 31</td><td>stranger</td><td>4</td>"
                        + "<td>2026-11-24 16:12:51</td><td>2026-11-24 16:13:51</td></tr>"),
                text);
    }

    @Test
    void aGapOfARecordingStandsWhereTheClockHadIt() throws IOException {
        var begun = scenes.clock.instant().minus(Duration.ofMinutes(30));
        scenes.streams.set(new Asset(
                AssetId.fresh(),
                room2,
                begun,
                new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                new Asset.Ready(false, true),
                new RecordedMedia(
                        Duration.ofMinutes(25),
                        1,
                        1000,
                        List.of(),
                        List.of(
                                new RecordedMedia.Gap(Duration.ofMinutes(1), Duration.ofSeconds(30)),
                                new RecordedMedia.Gap(Duration.ofMinutes(20), Duration.ofSeconds(47)))),
                List.of(new Asset.Session(begun, Duration.ofMinutes(25)))));
        // begun at 15:43:51; after 20 minutes of media and 30 s that were lost before it is 16:04:21
        var text = text("B", "2026-11-24 16:00", "2026-11-24 16:30");
        assertTrue(
                text.contains("<td>2026-11-24 16:04:21</td><td>2026-11-24 16:05:08</td>"
                        + "<td>B &lt;script&gt;alert(1)&lt;/script&gt;</td><td>0:47</td>"),
                text);
        assertFalse(text.contains("15:44:51"), text);
    }

    @Test
    void nothingInThePageRunsOrIsFetchedAndEveryTextIsEscaped() throws IOException {
        var text = text("B", "2026-11-24 16:00", "2026-11-24 16:30");
        assertTrue(text.contains("Driftwood &lt;Conf&gt; &amp; &quot;friends&quot;"), text);
        var tags = Pattern.compile("<\\s*([a-zA-Z0-9]+)")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .distinct();
        var known = List.of(
                "html", "head", "meta", "title", "style", "body", "h1", "h2", "dl", "dt", "dd", "table", "thead",
                "tbody", "tr", "th", "td", "p");
        tags.forEach(tag -> assertTrue(known.contains(tag), tag));
        assertFalse(
                Pattern.compile("(?i)(src|href)\\s*=\\s*[\"']|url\\(|@import")
                        .matcher(text)
                        .find(),
                text);
    }

    @Test
    void noKeyIsInTheReportOldOrNew() throws IOException {
        scenes.streams.tell(Fact.ENCODER_NAMED, room2, "engine", Map.of("encoder", leaked));
        scenes.streams.tell(Fact.RECORDING_FAILED, room2, leaked, Map.of("subject", "live/" + fresh));
        var text = text("", "2026-11-24 12:00", "2026-11-24 18:00");
        for (var key : List.of(leaked, fresh)) {
            assertFalse(text.contains(key.substring(0, 13)), "the report holds a key");
        }
    }

    @Test
    void itSpeaksGermanToo() throws IOException {
        Messages.speak(Locale.GERMAN);
        var text = text("A", "2026-11-24 11:00", "2026-11-24 12:00");
        assertTrue(text.contains("<html lang=\"de\">"), text);
        assertTrue(text.contains("Für diesen Zeitraum steht nichts im Protokoll."), text);
        assertTrue(text.contains("Lücken in Aufnahmen"), text);
    }

    @Test
    void withALineItBeginsAroundThatLineAndItsTrack() {
        var page = new LogPageViewModel(scenes.streams, scenes.tracks, now(), Runnable::run);
        page.search().set("refused");
        var incident = incident();
        incident.begin(Optional.of(page.rows().getFirst()));
        assertEquals("2026-11-24 15:57", incident.from().get());
        assertEquals("2026-11-24 16:29", incident.to().get());
        assertEquals(Optional.of("B"), incident.track().get());
    }

    @Test
    void aboutATrackSinceThenItBeginsALittleBeforeAndEndsNow() {
        var incident = incident();
        incident.begin("B", Instant.parse("2026-11-24T14:40:10Z"));
        assertTrue(incident.open().get());
        assertEquals("2026-11-24 15:25", incident.from().get());
        assertEquals("2026-11-24 16:14", incident.to().get());
        assertEquals(Optional.of("B"), incident.track().get());
        incident.close();
        assertFalse(incident.open().get());
    }

    @Test
    void withoutALineItIsAboutTheLastHourOfAllTracks() {
        var incident = incident();
        incident.begin(Optional.empty());
        assertEquals("2026-11-24 15:13", incident.from().get());
        assertEquals("2026-11-24 16:14", incident.to().get());
        assertEquals(Optional.empty(), incident.track().get());
        incident.today();
        assertEquals("2026-11-24 00:00", incident.from().get());
    }

    @Test
    void aSpanThatIsNoneIsSaidAndNothingIsWritten() throws IOException {
        var incident = incident();
        incident.begin(Optional.empty());
        incident.from().set("about eleven");
        assertEquals(
                "Write times like 2026-11-24 11:05, by the clock of the venue.",
                incident.problem().get());
        assertFalse(incident.canWrite().getValue());
        incident.from().set("2026-11-24 17:00");
        assertEquals("It ends before it begins.", incident.problem().get());
        incident.write(folder.resolve("report.html"));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        incident.from().set("2026-11-24 9:00");
        assertEquals("", incident.problem().get());
        assertTrue(incident.canWrite().getValue());
    }

    @Test
    void theSheetSaysWhereTheReportIsAndAFailureHasAWayOut() {
        var incident = incident();
        incident.begin(Optional.empty());
        incident.write(folder.resolve("gone").resolve("report.html"));
        assertTrue(
                incident.problem().get().contains("could not be written"),
                incident.problem().get());
        var target = folder.resolve("report.html");
        incident.write(target);
        assertEquals(
                "The report is in " + target + ". It holds no keys.",
                incident.written().get());
    }

    private String key() {
        return scenes.stream(room2).key().readable().orElseThrow().reveal();
    }

    private String text(String letter, String from, String to) throws IOException {
        var target = folder.resolve("report.html");
        var incident = incident();
        incident.begin(Optional.empty());
        incident.track().set(Optional.of(letter).filter(l -> !l.isEmpty()));
        incident.from().set(from);
        incident.to().set(to);
        incident.write(target);
        return Files.readString(target);
    }

    private IncidentViewModel incident() {
        return new IncidentViewModel(scenes.streams, scenes.tracks, now(), scenes.clock);
    }

    private static Background now() {
        return new Background(Runnable::run, Runnable::run);
    }
}
