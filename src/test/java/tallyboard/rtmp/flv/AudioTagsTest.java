package tallyboard.rtmp.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** First bytes as seen from real encoders. */
class AudioTagsTest {
    @Test
    void legacyAac() throws Exception {
        assertEquals(tag(AudioCodec.AAC, PacketKind.CONFIGURATION, 0, "1190 56e500"), one("af 00 1190 56e500"));
        assertEquals(tag(AudioCodec.AAC, PacketKind.FRAMES, 0, "2110"), one("af 01 2110"));
    }

    @Test
    void enhancedOpus() throws Exception {
        assertEquals(
                tag(AudioCodec.OPUS, PacketKind.CONFIGURATION, 0, "'OpusHead' 01"), one("90 4f707573 'OpusHead' 01"));
        assertEquals(tag(AudioCodec.OPUS, PacketKind.CHANNELS, 0, "01 01 00000004"), one("94 4f707573 01 01 00000004"));
        assertEquals(tag(AudioCodec.OPUS, PacketKind.FRAMES, 0, "f8"), one("91 4f707573 f8"));
    }

    @Test
    void aSecondAacTrack() throws Exception {
        assertEquals(tag(AudioCodec.AAC, PacketKind.CONFIGURATION, 1, "1190"), one("95 00 6d703461 01 1190"));
        assertEquals(
                tag(AudioCodec.AAC, PacketKind.CHANNELS, 1, "01 02 00000003"), one("95 04 6d703461 01 01 02 00000003"));
        assertEquals(tag(AudioCodec.AAC, PacketKind.FRAMES, 1, "21"), one("95 01 6d703461 01 21"));
    }

    @Test
    void otherCodecsAreNamed() throws Exception {
        assertEquals("MP3", one("2f ff").codec().title());
        assertEquals("FLAC", one("90 'fLaC' 00").codec().title());
        assertEquals("AC-3", one("91 'ac-3' 0b").codec().title());
        assertEquals("E-AC-3", one("91 'ec-3' 0b").codec().title());
        assertEquals("MP3", one("91 '.mp3' ff").codec().title());
        assertEquals("Speex", one("b2 00").codec().title());
        assertEquals("an unknown codec", one("91 'wxyz' 00").codec().title());
        assertEquals("an unknown codec", one("c0 00").codec().title());
    }

    @Test
    void modifiersComeBeforeTheRealPacket() throws Exception {
        assertEquals(
                new AudioTag(AudioCodec.OPUS, PacketKind.FRAMES, 999_999, 0, Hex.of("f8")),
                one("97 02 ffffff 01 'Opus' f8"));
    }

    @Test
    void anEmptyMessageMarksSilence() throws Exception {
        assertEquals(List.of(), AudioTags.read(Hex.of()));
    }

    @Test
    void everyCutInTheHeadersIsTruncated() {
        for (var hex : List.of("af 01", "91 4f707573", "95 11 6d703461 01 000002 2122")) {
            var whole = Hex.of(hex);
            for (int cut = 1; cut < whole.limit(); cut++) {
                var part = whole.slice(0, cut);
                assertEquals(
                        Fault.TAG_TRUNCATED,
                        assertThrows(MalformedException.class, () -> AudioTags.read(part))
                                .fault());
            }
        }
    }

    private static AudioTag tag(AudioCodec codec, PacketKind kind, int track, String payload) {
        return new AudioTag(codec, kind, 0, track, Hex.of(payload));
    }

    private static AudioTag one(String hex) throws MalformedException {
        var tags = AudioTags.read(Hex.of(hex));
        assertEquals(1, tags.size());
        return tags.getFirst();
    }
}
