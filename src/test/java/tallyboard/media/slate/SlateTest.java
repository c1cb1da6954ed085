package tallyboard.media.slate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.mp4.InitSegment;
import tallyboard.testing.NewestFfmpeg;
import tallyboard.testing.TestingMedia;

/** What a real decoder makes of a still. */
class SlateTest {
    private static final InitSegment WITH_SOUND = new InitSegment(List.of(TestingMedia.video(), TestingMedia.audio()));
    private static final InitSegment WITHOUT_SOUND = new InitSegment(List.of(TestingMedia.video()));

    @TempDir
    private Path folder;

    @TempDir
    private static Path programs;

    private static NewestFfmpeg ffmpeg;

    @BeforeAll
    static void unpack() throws IOException {
        ffmpeg = NewestFfmpeg.unpack(programs);
    }

    private Path file(Slate slate, InitSegment instead, int fragments) throws IOException {
        var file = folder.resolve("slate.mp4");
        var init = Slate.init(instead);
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            write(out, init.standalone());
            for (int i = 0; i < fragments; i++) {
                for (var bytes : slate.fragment(init, i + 1, Duration.ofSeconds(7), i, 12)
                        .gather()) {
                    write(out, bytes);
                }
            }
        }
        return file;
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Flat areas, stripes both ways, and noise: every kind of macroblock beside every other. */
    private static int[] mixed() {
        var random = new Random(7);
        var rgb = new int[StillPicture.WIDTH * StillPicture.HEIGHT];
        for (int row = 0; row < StillPicture.HEIGHT / 16; row++) {
            for (int column = 0; column < StillPicture.WIDTH / 16; column++) {
                int kind = random.nextInt(4);
                for (int i = 0; i < 256; i++) {
                    int x = column * 16 + i % 16;
                    int y = row * 16 + i / 16;
                    rgb[y * StillPicture.WIDTH + x] = switch (kind) {
                        case 0 -> 0x203040;
                        case 1 -> x * 0x010305;
                        case 2 -> y * 0x030201;
                        default -> random.nextInt();
                    };
                }
            }
        }
        return rgb;
    }

    private static byte[] planes(StillPicture picture) {
        var bytes = ByteBuffer.allocate(StillPicture.WIDTH * StillPicture.HEIGHT * 3 / 2);
        for (int y = 0; y < StillPicture.HEIGHT; y++) {
            for (int x = 0; x < StillPicture.WIDTH; x++) {
                bytes.put(picture.luma().at(x, y));
            }
        }
        for (var plane : new StillPicture.Plane[] {picture.blue(), picture.red()}) {
            for (int y = 0; y < StillPicture.HEIGHT / 2; y++) {
                for (int x = 0; x < StillPicture.WIDTH / 2; x++) {
                    bytes.put(plane.at(x, y));
                }
            }
        }
        return bytes.array();
    }

    @Test
    void everyPictureIsDecodedAsItIsAndWithoutAWarning() throws Exception {
        var picture = new StillPicture(mixed());
        var file = file(new Slate(picture), WITH_SOUND, 15);
        var raw = folder.resolve("raw.yuv");

        var decoded = ffmpeg.run(
                "ffmpeg",
                "-xerror",
                "-i",
                file.toString(),
                "-map",
                "0:v",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                raw.toString());

        assertEquals("", decoded.err());
        var expected = planes(picture);
        var is = Files.readAllBytes(raw);
        assertEquals(150, is.length / expected.length);
        for (int i = 0; i < 150; i++) {
            int at = i * expected.length;
            assertEquals(
                    -1, Arrays.mismatch(expected, Arrays.copyOfRange(is, at, at + expected.length)), "picture " + i);
        }
    }

    @Test
    void whatIsHeardIsSilenceOfTheSameLength() throws Exception {
        var file = file(new Slate(new StillPicture(new int[1280 * 720])), WITH_SOUND, 15);
        var raw = folder.resolve("raw.pcm");

        var decoded =
                ffmpeg.run("ffmpeg", "-xerror", "-i", file.toString(), "-map", "0:a", "-f", "s16le", raw.toString());

        assertEquals("", decoded.err());
        var samples = Files.readAllBytes(raw);
        assertEquals(5.0, samples.length / 4.0 / 48_000.0, 0.03);
        for (byte sample : samples) {
            assertEquals(0, sample);
        }
    }

    @Test
    void aProberFindsWhatThePlaylistSays() throws Exception {
        var file = file(new Slate(new StillPicture(new int[1280 * 720])), WITH_SOUND, 12);

        var probed = ffmpeg.run(
                "ffprobe",
                "-show_entries",
                "stream=codec_name,profile,level,width,height,r_frame_rate,color_space,color_range,has_b_frames,channels,sample_rate,start_time:packet=pts_time,duration_time,flags,stream_index",
                "-of",
                "flat",
                file.toString());

        assertEquals("", probed.err());
        var values = new HashMap<String, String>();
        probed.out()
                .lines()
                .forEach(line -> values.put(line.split("=", 2)[0], line.split("=", 2)[1].replace("\"", "")));
        assertEquals("h264", values.get("streams.stream.0.codec_name"));
        assertEquals("Constrained Baseline", values.get("streams.stream.0.profile"));
        assertEquals("31", values.get("streams.stream.0.level"));
        assertEquals("30/1", values.get("streams.stream.0.r_frame_rate"));
        assertEquals("bt709", values.get("streams.stream.0.color_space"));
        assertEquals("tv", values.get("streams.stream.0.color_range"));
        assertEquals("0", values.get("streams.stream.0.has_b_frames"));
        assertEquals("aac", values.get("streams.stream.1.codec_name"));
        assertEquals("7.000000", values.get("streams.stream.0.start_time"));
        assertEquals("avc1.42c01f", Slate.init(WITH_SOUND).tracks().getFirst().codec());
    }

    @Test
    void aFlatPictureIsSmall() {
        var init = Slate.init(WITHOUT_SOUND);
        var fragment = new Slate(new StillPicture(new int[1280 * 720])).fragment(init, 1, Duration.ZERO, 0, 12);
        assertTrue(fragment.size() < 5_000, () -> fragment.size() + " bytes");
    }

    @Test
    void keyPicturesComeAsOftenAsWantedAndFragmentsFollowEachOther() {
        var slate = new Slate(new StillPicture(new int[1280 * 720]));
        var init = Slate.init(WITH_SOUND);
        var end = Duration.ofSeconds(2);
        for (int i = 0; i < 40; i++) {
            var fragment = slate.fragment(init, i + 1, Duration.ofSeconds(2), i, 6);
            assertEquals(i % 6 == 0, fragment.startsWithKey());
            assertTrue(fragment.start().minus(end).abs().toNanos() < 10, "fragment " + i);
            end = fragment.end();
        }
    }

    @Test
    void aSlateIsKnownByItsInitSegment() {
        assertTrue(Slate.isBegunBy(Slate.init(WITH_SOUND)));
        assertTrue(Slate.isBegunBy(Slate.init(WITHOUT_SOUND)));
        assertFalse(Slate.isBegunBy(WITH_SOUND));
    }
}
