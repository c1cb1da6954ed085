package tallyboard.media.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.media.mp4.InitSegment;
import tallyboard.testing.TestingMedia;

class AssetTimelineTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final InitSegment INIT = new InitSegment(List.of(TestingMedia.video(), TestingMedia.audio()));

    private final AssetTimeline timeline = new AssetTimeline(NOON::plus);
    private long at;
    private long position = 800;

    /** Groups of a second, one fragment each, of 1000 bytes. */
    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            timeline.add(position, 1000, Duration.ofSeconds(at++), Duration.ofSeconds(1), true);
            position += 1000;
        }
    }

    private String text(boolean isWhole) {
        return timeline.text(isWhole, part -> "part-" + part + ".mp4", part -> "init-" + part + ".mp4");
    }

    @Test
    void aFinishedRecordingIsRangesOfItsFileWithAnEnd() {
        timeline.begin(INIT);
        seconds(6);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-TARGETDURATION:4
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:00.000Z
                #EXT-X-BYTERANGE:4000@800
                #EXTINF:4.00000,
                part-1.mp4
                #EXT-X-PROGRAM-DATE-TIME:2026-06-01T12:00:04.000Z
                #EXT-X-BYTERANGE:2000@4800
                #EXTINF:2.00000,
                part-1.mp4
                #EXT-X-ENDLIST
                """, text(true));
    }

    @Test
    void aRecordingThatGrowsTellsWholeSegmentsAndNoEnd() {
        timeline.begin(INIT);
        seconds(6);
        var text = text(false);
        assertTrue(text.contains("#EXT-X-PLAYLIST-TYPE:EVENT\n"));
        assertTrue(text.endsWith("#EXTINF:4.00000,\npart-1.mp4\n"), text);
    }

    @Test
    void theNextPartIsADiscontinuityWithAMapOfItsOwn() {
        timeline.begin(INIT);
        seconds(1);
        timeline.begin(INIT);
        seconds(1);
        assertTrue(text(true).contains("part-1.mp4\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"init-2.mp4\"\n"));
        assertTrue(text(true).contains("#EXTINF:1.00000,\npart-2.mp4\n#EXT-X-ENDLIST\n"));
    }

    @Test
    void theMultivariantPlaylistNamesCodecsAndSizeAndRate() {
        assertTrue(timeline.variant().isEmpty());
        assertFalse(timeline.isPlayable());
        timeline.begin(INIT);
        seconds(4);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-STREAM-INF:BANDWIDTH=8000,AVERAGE-BANDWIDTH=8000,CODECS="avc1.42c01e,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=30.000
                there.m3u8
                """, timeline.variant().orElseThrow().text("there.m3u8"));
    }
}
