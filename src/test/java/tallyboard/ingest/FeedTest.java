package tallyboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Step;

class FeedTest {
    private static final String AVC =
            "17000000000142c01effe100196742c01ed900a02ff970110000030001000003003c0f162e4801000568cb83cb20";

    private final ArrivedMedia arrived = new ArrivedMedia();
    private final Feed feed = new Feed(arrived);

    @Test
    void decorationIsPassedOver() throws Exception {
        video("5700"); // a command
        video("1702000000"); // the end of a sequence
        video("d4617663310200096636"); // colour information
        audio("946d7034610102"); // channel layout
        audio("af01"); // a frame of nothing

        assertEquals(List.of(), told());
    }

    @Test
    void onlyTheFirstTrackIsTheProgramme() throws Exception {
        video("9613617663310000000165010000026667");

        assertEquals(List.of("VIDEO @40+0 key 65"), told());
    }

    @Test
    void enhancedTagsOfH264AndAacAreTaken() throws Exception {
        video("9161766331000043" + "00000004658801");
        audio("916d703461" + "2110");

        assertEquals(List.of("VIDEO @40+67 key 00000004658801", "AUDIO @40+0 key 2110"), told());
    }

    @Test
    void whatCannotBeTakenIsNamedByItsReason() throws Exception {
        var reasons = new ArrayList<String>();
        for (var body : List.of("9068766331" + "01", "1700000000" + "01", "22" + "00", "1700000000" + "02420000ffe1")) {
            var told = new ArrivedMedia();
            new Feed(told).video(new Step.Video(0, bytes(body)));
            reasons.add(told.next());
        }

        assertEquals("unsupported HEVC video", reasons.get(0));
        assertEquals("unsupported video: the H.264 record is cut short", reasons.get(1));
        assertEquals("unsupported Sorenson H.263 video", reasons.get(2));
        assertTrue(reasons.get(3).startsWith("unsupported video: "), reasons.get(3));
    }

    @Test
    void aHundredBadTagsInARowMakeNoSenseButAHundredInADayDo() {
        for (int day = 0; day < 10; day++) {
            for (int i = 1; i < Feed.MOST_BAD_TAGS; i++) {
                video("17");
            }
            assertFalse(feed.makesNoSense());
            audio("af0121");
        }
        for (int i = 0; i < Feed.MOST_BAD_TAGS; i++) {
            video("17");
        }
        assertTrue(feed.makesNoSense());
    }

    @Test
    void configurationsThatLieNeverThrow() {
        var lawful = bytes(AVC).array();
        for (int at = 5; at < lawful.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = lawful.clone();
                changed[at] ^= (byte) (1 << bit);
                new Feed(arrived).video(new Step.Video(0, ByteBuffer.wrap(changed)));
            }
            new Feed(arrived)
                    .video(new Step.Video(0, ByteBuffer.wrap(lawful, 0, at).slice()));
        }
    }

    @Test
    void anyBytesAtAllNeverThrow() {
        var random = new Random(2026);
        for (int round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && round % 2 == 0) {
                bytes[0] = 0x17;
                bytes[1] = 0;
            }
            new Feed(arrived).video(new Step.Video(0, ByteBuffer.wrap(bytes)));
            if (bytes.length > 1 && round % 2 == 0) {
                bytes[0] = (byte) 0xAF;
            }
            new Feed(arrived).audio(new Step.Audio(0, ByteBuffer.wrap(bytes)));
        }
    }

    private void video(String hex) {
        feed.video(new Step.Video(40, bytes(hex)));
    }

    private void audio(String hex) {
        feed.audio(new Step.Audio(40, bytes(hex)));
    }

    private List<String> told() throws InterruptedException {
        var told = new ArrayList<String>();
        while (arrived.hasMore()) {
            told.add(arrived.next());
        }
        return told;
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
