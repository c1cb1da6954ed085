package tallyboard.desk.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.key.StreamKey;

/** What is handed out on paper, on the screen and as a command. */
class HandedOutTest {
    private static final int PIXELS = 6;

    private final RoomKey room =
            new RoomKey("B, Room <2>", "rtmp://10.0.4.2:1935/live", StreamKey.fresh(StreamKey.Space.SHOW));

    @TempDir
    private Path folder;

    @Test
    void aScannerReadsTheAddressWithTheKey() throws Exception {
        var pattern = KeyPattern.of(room);
        int size = pattern.size() * PIXELS;
        var pixels = new int[size * size];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = pattern.isDark(at % size / PIXELS, at / size / PIXELS) ? 0 : 0xffffff;
        }
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        assertEquals(
                "rtmp://10.0.4.2:1935/live/" + room.key().reveal(),
                new QRCodeReader().decode(seen).getText());
    }

    @Test
    void thePatternAndTheRoomHoldNoKeyInTheirTextForm() {
        var telling = room.key().reveal().substring(0, 8);
        assertFalse((KeyPattern.of(room) + " " + room).contains(telling));
        assertEquals("pattern(••••)", KeyPattern.of(room).toString());
    }

    @Test
    void theCommandNamesTheKeyOnlyAsAVariable() {
        var command = FfmpegCommand.of(room.server());
        assertTrue(command.contains("-f flv \\\n  \"rtmp://10.0.4.2:1935/live/$STREAM_KEY\""), command);
        assertTrue(command.startsWith("read -rs STREAM_KEY\n"));
        assertFalse(command.contains(room.key().reveal()));
    }

    @Test
    void theCardShowsTheKeyInsideAndCanBeReadByThisUserAlone() throws Exception {
        var file = folder.resolve("card.html");
        Files.writeString(file, "an older card");
        KeyCardFile.write(file, room, (name, _) -> name);
        var card = Files.readString(file);
        assertEquals(2, card.split(room.key().reveal(), -1).length);
        assertTrue(card.contains("B, Room &lt;2&gt;"));
        assertTrue(card.contains("card.reset"));
        var modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (modes != null) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(modes.readAttributes().permissions()));
        }
    }
}
