package tallyboard.rtmp.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;

class TagWriterTest {
    @Test
    void whatEveryServerKnowsGoesInTheOldTags() {
        assertEquals("17000000000164001f", Hex.text(TagWriter.configuration(VideoCodec.H264, Hex.of("0164001f"))));
        assertEquals("1701000043aabb", Hex.text(TagWriter.picture(VideoCodec.H264, true, 67, Hex.of("aabb"))));
        assertEquals("2701ffffffaabb", Hex.text(TagWriter.picture(VideoCodec.H264, false, -1, Hex.of("aabb"))));
        assertEquals("af001190", Hex.text(TagWriter.configuration(AudioCodec.AAC, Hex.of("1190"))));
        assertEquals("af0121", Hex.text(TagWriter.sound(AudioCodec.AAC, Hex.of("21"))));
    }

    @Test
    void allElseGoesEnhanced() {
        assertEquals("906876633101", Hex.text(TagWriter.configuration(VideoCodec.HEVC, Hex.of("01"))));
        assertEquals("9168766331000043aa", Hex.text(TagWriter.picture(VideoCodec.HEVC, true, 67, Hex.of("aa"))));
        assertEquals("a368766331aa", Hex.text(TagWriter.picture(VideoCodec.HEVC, false, 0, Hex.of("aa"))));
        assertEquals("906176303181", Hex.text(TagWriter.configuration(VideoCodec.AV1, Hex.of("81"))));
        assertEquals("a16176303132", Hex.text(TagWriter.picture(VideoCodec.AV1, false, 0, Hex.of("32"))));
        assertEquals(
                "904f707573'OpusHead'".replace("'OpusHead'", "4f70757348656164"),
                Hex.text(TagWriter.configuration(AudioCodec.OPUS, Hex.of("'OpusHead'"))));
        assertEquals("914f707573f8", Hex.text(TagWriter.sound(AudioCodec.OPUS, Hex.of("f8"))));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() throws Exception {
        for (var codec : List.of(VideoCodec.H264, VideoCodec.HEVC, VideoCodec.AV1)) {
            for (int offset : new int[] {0, 40}) {
                var tag = VideoTags.read(TagWriter.picture(codec, true, offset, Hex.of("0102")))
                        .getFirst();
                assertEquals(codec, tag.codec());
                assertEquals(PacketKind.FRAMES, tag.kind());
                assertTrue(tag.key());
                assertEquals(codec == VideoCodec.AV1 ? 0 : offset, tag.compositionOffset());
                assertEquals("0102", Hex.text(tag.payload()));
            }
            assertFalse(VideoTags.read(TagWriter.picture(codec, false, 0, Hex.of("01")))
                    .getFirst()
                    .key());
            assertEquals(
                    PacketKind.CONFIGURATION,
                    VideoTags.read(TagWriter.configuration(codec, Hex.of("01")))
                            .getFirst()
                            .kind());
        }
    }
}
