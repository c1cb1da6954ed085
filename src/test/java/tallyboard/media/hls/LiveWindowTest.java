package tallyboard.media.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveWindowTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration THIRD = Duration.ofMillis(333);

    private LiveWindow window = opened(Cutting.LOW);
    private Duration time = Duration.ZERO;
    private Instant now = NOON;
    private long position = 1000;
    private int file = 1;

    private static LiveWindow opened(Cutting cutting) {
        var window = new LiveWindow(cutting);
        window.begin(1);
        return window;
    }

    /** A group of pictures of 2 s: six fragments of a third of a second, of 100 bytes each. */
    private void group() {
        for (int i = 0; i < 6; i++) {
            fragment(i == 5 ? Duration.ofMillis(335) : THIRD, i == 0);
        }
    }

    private void groups(int count) {
        for (int i = 0; i < count; i++) {
            group();
        }
    }

    private void fragment(Duration duration, boolean isKey) {
        now = now.plus(duration);
        window.add(new Written(file, position, 100, time, duration, isKey), now);
        time = time.plus(duration);
        position += 100;
    }

    private String text() {
        return window.playlist().text(false);
    }

    private List<String> lines(String tag) {
        return Stream.of(text().split("\n"))
                .filter(line -> line.startsWith(tag))
                .toList();
    }

    private static Reload reload(long segment) {
        return new Reload(OptionalLong.of(segment), OptionalLong.empty(), false);
    }

    private static Reload reload(long segment, long part) {
        return new Reload(OptionalLong.of(segment), OptionalLong.of(part), false);
    }

    @Test
    void aLowLatencyPlaylistTellsPartsTheNextOneAndHowToWait() {
        group();
        fragment(THIRD, true);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:9
                #EXT-X-TARGETDURATION:2
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=6.0,CAN-SKIP-UNTIL=12.0,PART-HOLD-BACK=1.08000
                #EXT-X-PART-INF:PART-TARGET=0.36000
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:00.000Z
                #EXT-X-PART:DURATION=0.33300,URI="0.0.m4s",INDEPENDENT=YES
                #EXT-X-PART:DURATION=0.33300,URI="0.1.m4s"
                #EXT-X-PART:DURATION=0.33300,URI="0.2.m4s"
                #EXT-X-PART:DURATION=0.33300,URI="0.3.m4s"
                #EXT-X-PART:DURATION=0.33300,URI="0.4.m4s"
                #EXT-X-PART:DURATION=0.33500,URI="0.5.m4s"
                #EXTINF:2.00000,
                0.m4s
                #EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:02.000Z
                #EXT-X-PART:DURATION=0.33300,URI="1.0.m4s",INDEPENDENT=YES
                #EXT-X-PRELOAD-HINT:TYPE=PART,URI="1.1.m4s"
                """, text());
    }

    @Test
    void aFirstFragmentThatCameLateLeavesTheNextDatesRight() {
        now = NOON.plusSeconds(1);
        group();
        now = NOON.plusSeconds(2);
        groups(2);
        assertEquals(
                List.of(
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:01.000Z",
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:02.000Z",
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:04.000Z"),
                lines("#EXT-X-PROGRAM-DATE-TIME"));
    }

    @Test
    void withoutPartsOnlyWholeSegmentsAreTold() {
        window = opened(Cutting.STANDARD);
        groups(3);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-TARGETDURATION:4
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,HOLD-BACK=12.0,CAN-SKIP-UNTIL=24.0
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:00.000Z
                #EXTINF:4.00000,
                0.m4s
                """, text());
    }

    @Test
    void reducedLatencyCutsEveryTwoSeconds() {
        window = opened(Cutting.REDUCED);
        groups(3);
        assertEquals(List.of("#EXTINF:2.00000,", "#EXTINF:2.00000,"), lines("#EXTINF"));
    }

    @Test
    void aSegmentIsTheBytesOfItsPartsInTheFile() {
        groups(2);
        var segment = window.segment(0).orElseThrow();
        assertEquals(new Place(1, 1000, 600), segment.place());
        assertEquals(new Place(1, 1100, 100), segment.parts().get(1).place());
    }

    @Test
    void partsAreToldForThreeTargetDurationsOnly() {
        groups(9);
        fragment(THIRD, true);
        assertFalse(text().contains("URI=\"5.0.m4s\""), text());
        assertTrue(text().contains("URI=\"6.0.m4s\""), text());
    }

    @Test
    void theHintNamesTheNextSegmentWhenThisOneIsAsLongAsTheLast() {
        groups(2);
        assertEquals(List.of("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"2.0.m4s\""), lines("#EXT-X-PRELOAD-HINT"));
    }

    @Test
    void whatHasLeftThePlaylistCanBeHadForAWhileAndThenNotAnyMore() {
        groups(20);
        assertEquals(List.of("#EXT-X-MEDIA-SEQUENCE:4"), lines("#EXT-X-MEDIA-SEQUENCE"));
        assertTrue(window.segment(0).isPresent());
        groups(20);
        assertTrue(window.segment(0).isEmpty());
    }

    @Test
    void theTargetDurationGrowsWithASegmentAndNeverShrinks() {
        window = opened(Cutting.REDUCED);
        group();
        for (int i = 0; i < 12; i++) {
            fragment(Duration.ofMillis(400), i == 0);
        }
        groups(40);
        assertEquals(List.of("#EXT-X-TARGETDURATION:5"), lines("#EXT-X-TARGETDURATION"));
        assertTrue(lines("#EXTINF").stream().allMatch("#EXTINF:2.00000,"::equals));
    }

    @Test
    void anEncoderThatSendsNoKeyPictureIsCutAllTheSame() {
        window = opened(Cutting.STANDARD);
        for (int i = 0; i < 60; i++) {
            fragment(THIRD, i == 0);
        }
        assertEquals(1, lines("#EXTINF").size());
        assertEquals(List.of("#EXT-X-TARGETDURATION:15"), lines("#EXT-X-TARGETDURATION"));
    }

    @Test
    void newCodecSettingsAreADiscontinuityAndANewMapWhichIsCountedOnceItHasLeft() {
        groups(2);
        window.begin(2);
        time = Duration.ZERO;
        file = 2;
        groups(2);
        assertEquals(List.of("#EXT-X-DISCONTINUITY-SEQUENCE:0", "#EXT-X-DISCONTINUITY"), lines("#EXT-X-DISCONTINUITY"));
        assertTrue(text().contains("1.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"init-2.mp4\"\n#EXT-X-PROGRAM"));
        groups(30);
        assertEquals(List.of("#EXT-X-DISCONTINUITY-SEQUENCE:1"), lines("#EXT-X-DISCONTINUITY"));
        assertEquals(List.of("#EXT-X-MAP:URI=\"init-2.mp4\""), lines("#EXT-X-MAP"));
    }

    @Test
    void afterAReconnectTheTimelineGoesOnAndTheTimeOfDayHasJumped() {
        group();
        fragment(THIRD, true);
        window.resume();
        now = now.plusSeconds(20);
        group();
        assertEquals(
                List.of(
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:00.000Z",
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:02.000Z",
                        "#EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:22.333Z"),
                lines("#EXT-X-PROGRAM-DATE-TIME"));
        assertEquals(1, lines("#EXT-X-MAP").size());
        assertEquals(List.of("#EXTINF:2.00000,", "#EXTINF:0.33300,"), lines("#EXTINF"));
    }

    @Test
    void soundThatWentAheadOfItsPictureIsNotCountedTwice() {
        fragment(THIRD, true);
        time = time.minusMillis(200);
        fragment(THIRD, false);
        assertTrue(text().contains("#EXT-X-PART:DURATION=0.13300,URI=\"0.1.m4s\""), text());
    }

    @Test
    void aDeltaLeavesOutWhatIsOlderThanSixTargetDurations() {
        groups(10);
        var delta = window.playlist().text(true);
        assertTrue(delta.contains("#EXT-X-MEDIA-SEQUENCE:0\n"), delta);
        assertTrue(delta.contains("#EXT-X-SKIP:SKIPPED-SEGMENTS=4\n#EXT-X-PROGRAM-DATE-TIME"), delta);
        assertTrue(delta.contains("\n4.m4s\n"), delta);
        assertFalse(delta.contains("\n3.m4s\n"), delta);
        assertFalse(delta.contains("#EXT-X-MAP"), delta);
    }

    @Test
    void aDeltaOfAYoungPlaylistIsTheWholePlaylist() {
        groups(3);
        assertEquals(text(), window.playlist().text(true));
    }

    @Test
    void theEndIsToldWithEverySegmentAndWithoutAHint() {
        groups(2);
        fragment(THIRD, true);
        window.end();
        assertTrue(text().endsWith("#EXTINF:0.33300,\n2.m4s\n#EXT-X-ENDLIST\n"), text());
        assertFalse(text().contains("HINT"));
        assertTrue(window.playlist().answers(reload(99)), "whoever waits is told of the end");
        assertFalse(window.playlist().isTooFar(reload(99)));
    }

    @Test
    void aQuestionIsAnsweredOnceWhatItAsksForIsThere() {
        group();
        fragment(THIRD, true);
        var playlist = window.playlist();
        assertTrue(playlist.answers(Reload.NOW));
        assertTrue(playlist.answers(reload(0)));
        assertFalse(playlist.answers(reload(1)), "the segment is not whole");
        assertTrue(playlist.answers(reload(1, 0)));
        assertFalse(playlist.answers(reload(1, 1)));
        assertFalse(playlist.answers(reload(2, 0)));
    }

    @Test
    void aPartBehindTheLastOfASegmentIsTheFirstOfTheNext() {
        group();
        window.resume();
        assertFalse(window.playlist().answers(reload(0, 6)));
        fragment(THIRD, true);
        assertTrue(window.playlist().answers(reload(0, 6)));
    }

    @Test
    void aQuestionMoreThanTwoSegmentsAheadIsTooFar() {
        group();
        fragment(THIRD, true);
        assertFalse(window.playlist().isTooFar(reload(3)));
        assertTrue(window.playlist().isTooFar(reload(4)));
        assertFalse(window.playlist().isTooFar(reload(1, 9)));
        assertTrue(window.playlist().isTooFar(reload(1, 10)));
    }

    @Test
    void onlyThePartThatComesNextIsWorthWaitingFor() {
        group();
        fragment(THIRD, true);
        var playlist = window.playlist();
        assertTrue(playlist.isHinted(1, 1));
        assertTrue(playlist.isHinted(2, 0));
        assertFalse(playlist.isHinted(1, 2));
        assertFalse(playlist.isHinted(1, 0));
        window.end();
        assertFalse(window.playlist().isHinted(2, 0));
    }

    @Test
    void nonsenseIsToldFromAQuestion() {
        for (var query :
                List.of("_HLS_part=1", "_HLS_msn=-1", "_HLS_msn=x", "_HLS_msn=1&_HLS_part=99999999999999999999")) {
            assertThrows(Reload.NonsenseException.class, () -> Reload.of(in(query)));
        }
    }

    @Test
    void aQuestionSaysWhichPartAndWhetherADeltaIsWanted() throws Exception {
        assertEquals(
                new Reload(OptionalLong.of(7), OptionalLong.of(2), true),
                Reload.of(in("_HLS_msn=7&_HLS_part=2&_HLS_skip=YES")));
        assertEquals(Reload.NOW, Reload.of(in("")));
    }

    private static Function<String, Optional<String>> in(String query) {
        return name -> Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    @Test
    void aHoleInTheTimelineIsADiscontinuitySinceViewersWouldStandStillInIt() {
        groups(2);
        time = time.plus(Duration.ofMillis(900));
        group();
        assertEquals(
                0,
                lines("#EXT-X-DISCONTINUITY").stream()
                        .filter(line -> !line.contains("SEQ"))
                        .count());

        time = time.plus(Duration.ofMillis(1_100));
        groups(2);

        var text = text();
        var all = List.of(text.split("\n"));
        int at = all.indexOf("#EXT-X-DISCONTINUITY");
        assertEquals("#EXT-X-MAP:URI=\"init-1.mp4\"", all.get(at + 1), text);
        assertEquals(at, all.lastIndexOf("#EXT-X-DISCONTINUITY"));
    }
}
