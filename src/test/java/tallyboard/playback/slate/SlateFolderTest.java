package tallyboard.playback.slate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.playback.slate.SlateFolder.NoPictureException;

class SlateFolderTest {
    @TempDir
    private Path folder;

    private SlateFolder slates;

    @BeforeEach
    void open() {
        slates = new SlateFolder(folder.resolve("slates"));
    }

    private Path picture(String format, int width, int height, int rgb) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, rgb);
        }
        var file = folder.resolve("logo." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    @Test
    void aPictureIsFittedIntoWhatViewersSeeWithBlackBesideIt() throws Exception {
        var name = slates.keep(picture("png", 100, 100, 0x3366CC));

        var kept = ImageIO.read(slates.picture(name).orElseThrow().toFile());
        assertEquals(1280, kept.getWidth());
        assertEquals(720, kept.getHeight());
        assertEquals(0xFF3366CC, kept.getRGB(640, 360));
        assertEquals(0xFF3366CC, kept.getRGB(281, 0));
        assertEquals(0xFF000000, kept.getRGB(278, 360));
        assertEquals(0xFF000000, kept.getRGB(1002, 719));
    }

    @Test
    void aPictureThatIsTooLargeIsMadeSmallerByTheMeanOfItsPixels() throws Exception {
        var file = picture("png", 2560, 1440, 0xFFFFFF);
        var image = ImageIO.read(file.toFile());
        for (int y = 0; y < 1440; y++) {
            for (int x = y % 2; x < 2560; x += 2) {
                image.setRGB(x, y, 0);
            }
        }
        ImageIO.write(image, "png", file.toFile());

        var kept = ImageIO.read(slates.picture(slates.keep(file)).orElseThrow().toFile());

        assertEquals(0xFF7F7F7F, kept.getRGB(0, 0));
        assertEquals(0xFF7F7F7F, kept.getRGB(1279, 719));
    }

    @Test
    void aPhotographIsTakenToo() throws Exception {
        var name = slates.keep(picture("jpg", 1920, 1080, 0x808080));
        assertNotEquals(slates.find(Optional.empty()), slates.find(Optional.of(name)));
    }

    @Test
    void whatWasChosenIsThereAtTheNextStartWithoutTheFileThatItWasMadeFrom() throws Exception {
        var file = picture("png", 640, 360, 0xAA0000);
        var name = slates.keep(file);
        Files.delete(file);
        open();
        assertNotEquals(slates.find(Optional.empty()), slates.find(Optional.of(name)));
    }

    @Test
    void theSamePictureIsKeptOnce() throws Exception {
        assertEquals(slates.keep(picture("png", 640, 360, 0xAA0000)), slates.keep(picture("png", 640, 360, 0xAA0000)));
        try (var files = Files.list(folder.resolve("slates"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatIsMissingIsReplacedByTheBuiltInOne() {
        var builtIn = slates.find(Optional.empty());
        assertSame(builtIn, slates.find(Optional.of("0123456789abcdef0123456789abcdef")));
        assertSame(builtIn, slates.find(Optional.of("../../etc/passwd")));
        assertEquals(Optional.empty(), slates.picture("../../etc/passwd"));
    }

    @Test
    void whatIsNamedByAnAddressIsFetchedAndTheBuiltInOneShownUntilThen() throws Exception {
        var png = Files.readAllBytes(picture("png", 640, 360, 0xAA0000));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var wanted = new CountDownLatch(1);
        server.createContext("/slate.png", exchange -> {
            await(wanted);
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        server.setExecutor(Runnable::run);
        server.start();
        var builtIn = slates.find(Optional.empty());
        var address = Optional.of("http://127.0.0.1:" + server.getAddress().getPort() + "/slate.png");
        assertSame(builtIn, slates.find(address));
        wanted.countDown();

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (slates.find(address) == builtIn) {
            assertTrue(System.nanoTime() < until, "it never came");
            Thread.onSpinWait();
        }
        server.stop(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        assertThrows(NoPictureException.class, () -> slates.keep("no picture".getBytes(UTF_8)));
        var other = Files.readAllBytes(picture("bmp", 64, 64, 0));
        assertThrows(
                NoPictureException.class, () -> slates.keep(other), "few ways of writing a picture, few ways to harm");
        var broken = Files.readAllBytes(picture("png", 640, 360, 0xAA0000));
        broken[20] = (byte) 0xFF;
        assertThrows(Exception.class, () -> slates.keep(broken));
    }

    @Test
    void aFileThatSaysItIsAnEnormousPictureIsNotRead() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", out);
        var bomb = out.toByteArray();
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
        var refused = assertThrows(NoPictureException.class, () -> slates.keep(bomb));
        assertEquals("The picture has too many pixels.", refused.getMessage());
    }
}
