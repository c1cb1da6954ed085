package tallyboard.rtmp.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** First bytes as seen from real encoders. */
class VideoTagsTest {
    @Test
    void legacyH264() throws Exception {
        assertEquals(
                tag(VideoCodec.H264, PacketKind.CONFIGURATION, true, 0, "01 64001f ff e1"),
                one("17 00 000000 01 64001f ff e1"));
        assertEquals(tag(VideoCodec.H264, PacketKind.FRAMES, true, 67, "00000001 65"), one("17 01 000043 00000001 65"));
        assertEquals(
                tag(VideoCodec.H264, PacketKind.FRAMES, false, 33, "00000001 41"), one("27 01 000021 00000001 41"));
        assertEquals(tag(VideoCodec.H264, PacketKind.FRAMES, false, -2, "41"), one("27 01 fffffe 41"));
        assertEquals(tag(VideoCodec.H264, PacketKind.END, true, 0, ""), one("17 02 000000"));
    }

    @Test
    void hevcByItsOldNumber() throws Exception {
        assertEquals(tag(VideoCodec.HEVC, PacketKind.CONFIGURATION, true, 0, "0101"), one("1c 00 000000 0101"));
    }

    @Test
    void enhancedHevc() throws Exception {
        assertEquals(tag(VideoCodec.HEVC, PacketKind.CONFIGURATION, true, 0, "01"), one("90 68766331 01"));
        assertEquals(tag(VideoCodec.HEVC, PacketKind.FRAMES, true, 67, "26"), one("91 68766331 000043 26"));
        assertEquals(tag(VideoCodec.HEVC, PacketKind.FRAMES, false, 33, "02"), one("a1 68766331 000021 02"));
        assertEquals(tag(VideoCodec.HEVC, PacketKind.FRAMES, false, 0, "02"), one("a3 68766331 02"));
        assertEquals(tag(VideoCodec.HEVC, PacketKind.END, true, 0, ""), one("92 68766331"));
    }

    @Test
    void colourInformationIsNoPictureAndNoCommand() throws Exception {
        assertEquals(
                tag(VideoCodec.HEVC, PacketKind.METADATA, false, 0, "02 0009 'colorInfo' 03 0000 09"),
                one("d4 68766331 02 0009 'colorInfo' 03 0000 09"));
        assertEquals(tag(VideoCodec.HEVC, PacketKind.METADATA, false, 0, "02"), one("94 68766331 02"));
    }

    @Test
    void enhancedAv1HasNoCompositionOffset() throws Exception {
        assertEquals(tag(VideoCodec.AV1, PacketKind.CONFIGURATION, true, 0, "81"), one("90 61763031 81"));
        assertEquals(tag(VideoCodec.AV1, PacketKind.FRAMES, true, 0, "0a0b"), one("91 61763031 0a0b"));
        assertEquals(tag(VideoCodec.AV1, PacketKind.FRAMES, false, 0, "32"), one("a1 61763031 32"));
        assertEquals(tag(VideoCodec.AV1, PacketKind.OTHER, true, 0, "00"), one("95 61763031 00"));
    }

    @Test
    void otherCodecsAreNamed() throws Exception {
        assertEquals("VP9", one("90 'vp09' 01").codec().title());
        assertEquals("VVC", one("90 'vvc1' 01").codec().title());
        assertEquals("VP8", one("91 'vp08' 01").codec().title());
        assertEquals("Sorenson H.263", one("22 00").codec().title());
        assertEquals("an unknown codec", one("90 'wxyz' 01").codec().title());
        assertEquals("an unknown codec", one("90 00000000 01").codec().title());
        assertEquals("an unknown codec", one("2f 00").codec().title());
    }

    @Test
    void commandsAreNoPictures() throws Exception {
        assertEquals(PacketKind.OTHER, one("57 00").kind());
        assertEquals(PacketKind.OTHER, one("d1 00").kind());
    }

    @Test
    void modifiersComeBeforeTheRealPacket() throws Exception {
        var tag = one("97 02 000064 01 'avc1' 000010 65");

        assertEquals(new VideoTag(VideoCodec.H264, PacketKind.FRAMES, true, 16, 100, 0, Hex.of("65")), tag);
        assertEquals(100, one("97 00 ff 17 02 000064 01 'avc1' 000010 65").nanoOffset());
        assertEquals(0, one("97 ff 0003 00000000 13 'avc1' 65").nanoOffset());
    }

    @Test
    void oneTrackOfItsOwnId() throws Exception {
        assertEquals(
                List.of(new VideoTag(VideoCodec.H264, PacketKind.FRAMES, true, 16, 0, 3, Hex.of("6566"))),
                VideoTags.read(Hex.of("96 01 'avc1' 03 000010 6566")));
    }

    @Test
    void manyTracksOfOneCodec() throws Exception {
        assertEquals(
                List.of(
                        new VideoTag(VideoCodec.H264, PacketKind.FRAMES, true, 0, 0, 0, Hex.of("65")),
                        new VideoTag(VideoCodec.H264, PacketKind.FRAMES, true, 0, 0, 1, Hex.of("6667"))),
                VideoTags.read(Hex.of("96 13 'avc1' 00 000001 65 01 000002 6667")));
    }

    @Test
    void manyTracksOfManyCodecs() throws Exception {
        assertEquals(
                List.of(
                        new VideoTag(VideoCodec.H264, PacketKind.CONFIGURATION, true, 0, 0, 0, Hex.of("01")),
                        new VideoTag(VideoCodec.VP9, PacketKind.CONFIGURATION, true, 0, 0, 7, Hex.of("02"))),
                VideoTags.read(Hex.of("96 20 'avc1' 00 000001 01 'vp09' 07 000001 02")));
    }

    @Test
    void anEmptyMessageHasNoTag() throws Exception {
        assertEquals(List.of(), VideoTags.read(Hex.of()));
    }

    @Test
    void thePayloadIsASliceOfTheMessage() throws Exception {
        var body = Hex.of("17 01 000043 00000001 65");

        assertSame(body.array(), VideoTags.read(body).getFirst().payload().array());
        assertEquals(0, body.position());
    }

    @Test
    void everyCutInTheHeadersIsTruncated() {
        for (var hex : List.of(
                "17 01 000043",
                "91 68766331 000043",
                "97 02 000064 01 'avc1' 000010",
                "96 13 'avc1' 00 000001 65",
                "97 ff 0003 00000000 13 'avc1'")) {
            var whole = Hex.of(hex);
            for (int cut = 1; cut < whole.limit(); cut++) {
                var part = whole.slice(0, cut);
                refused(Fault.TAG_TRUNCATED, () -> VideoTags.read(part));
            }
        }
    }

    @Test
    void tracksWithinTracksAreRefused() {
        refused(Fault.TAG_UNKNOWN, () -> VideoTags.read(Hex.of("96 06 'avc1' 00 00")));
        refused(Fault.TAG_UNKNOWN, () -> VideoTags.read(Hex.of("96 07 'avc1' 00 00")));
        refused(Fault.TAG_UNKNOWN, () -> VideoTags.read(Hex.of("96 31 'avc1' 00 00")));
    }

    private static VideoTag tag(VideoCodec codec, PacketKind kind, boolean key, int offset, String payload) {
        return new VideoTag(codec, kind, key, offset, 0, 0, Hex.of(payload));
    }

    private static VideoTag one(String hex) throws MalformedException {
        var tags = VideoTags.read(Hex.of(hex));
        assertEquals(1, tags.size());
        return tags.getFirst();
    }

    private static void refused(Fault fault, org.junit.jupiter.api.function.Executable reading) {
        assertEquals(fault, assertThrows(MalformedException.class, reading).fault());
    }
}
