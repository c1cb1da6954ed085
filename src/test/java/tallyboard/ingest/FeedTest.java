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
import tallyboard.media.Sample;
import tallyboard.rtmp.Step;

class FeedTest {
    private static final String AVC =
            "17000000000142c01effe100196742c01ed900a02ff970110000030001000003003c0f162e4801000568cb83cb20";

    private static final String HVCC = "0101600000009000000000003ff000fcfdf8f800000f03"
            + "200001001840010c01ffff01600000030090000003000003003f95940921"
            + "0001002b42010101600000030090000003000003003fa005020171f2e595952930bc05a020000003002000000303c1"
            + "22000100064401c073c189";

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
        audio("906d703461" + "1190");
        audio("916d703461" + "2110");

        assertEquals(List.of("VIDEO @40+67 key 00000004658801", "format mp4a.40.2", "AUDIO @40+0 key 2110"), told());
    }

    @Test
    void hevcAv1AndOpusAreTaken() throws Exception {
        video("9068766331" + HVCC);
        video("a168766331" + "ffffff" + "000000030201d0");
        video("1c00000000" + HVCC); // as old appliances have it
        video("9061763031" + "81010c000a0b0000000cc4ff6700be0010");
        video("a161763031" + "1200" + "32023cff");
        audio("904f707573" + "4f707573486561640102380180bb0000000000");
        audio("914f707573" + "f8b4");

        assertEquals(
                List.of(
                        "format hvc1.1.6.L63.90",
                        "VIDEO @40+-1 000000030201d0",
                        "format hvc1.1.6.L63.90",
                        "format av01.0.01M.08",
                        "VIDEO @40+0 32023cff",
                        "format opus",
                        "AUDIO @40+0 key f8b4"),
                told());
    }

    @Test
    void furtherTracksOfSoundKeepTheirNumbers() throws Exception {
        audio("95006d703461" + "01" + "1190");
        audio("95016d703461" + "01" + "2110");
        audio("95016d703461" + "02" + "2110"); // without a configuration
        audio("9500664c6143" + "03" + "00"); // FLAC beside the programme is passed over

        assertEquals(List.of("format 1 mp4a.40.2", "AUDIO 1 @40+0 key 2110"), told());
    }

    @Test
    void moreTracksThanAnEncoderHasAreLeftOut() throws Exception {
        for (int track = 1; track < 100; track++) {
            audio("95006d703461" + "%02x".formatted(track) + "1190");
        }
        audio("af001190");

        assertEquals(Feed.MOST_TRACKS + 1, told().size(), "the programme is always taken");
    }

    @Test
    void aModifierMovesThePictureByNanoseconds() {
        var nanos = new ArrayList<Long>();
        new Feed(new ArrivedMedia() {
                    @Override
                    public void sample(Sample sample) {
                        nanos.add(sample.offsetNanos());
                    }
                })
                .video(new Step.Video(0, bytes("97" + "02" + "07a120" + "01" + "61766331" + "000001" + "6588")));

        assertEquals(List.of(1_500_000L), nanos);
    }

    @Test
    void whatCannotBeTakenIsNamedByItsReason() throws Exception {
        var reasons = new ArrayList<String>();
        for (var body : List.of(
                "9076703039" + "01", "1700000000" + "01", "22" + "00", "9068766331" + "02", "9077776565" + "01")) {
            var told = new ArrivedMedia();
            new Feed(told).video(new Step.Video(0, bytes(body)));
            reasons.add(told.next());
        }

        assertEquals(
                List.of(
                        "UNSUPPORTED VP9",
                        "BROKEN_SETUP H.264",
                        "UNSUPPORTED Sorenson H.263",
                        "BROKEN_SETUP HEVC",
                        "UNKNOWN_CODEC"),
                reasons);
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
