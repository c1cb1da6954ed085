package tallyboard.playback.slate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import tallyboard.media.slate.Slate;
import tallyboard.media.slate.StillPicture;
import tallyboard.stream.asset.Slates;

/** The pictures that were chosen, each under a name made of what it shows. Any thread. */
public final class SlateFolder implements Slates {
    /** More than any camera makes of one picture. */
    static final long MOST_BYTES = 50L << 20;
    /** A picture of so many pixels takes 400 MB of memory while it is read, and no screen shows more. */
    static final long MOST_PIXELS = 100_000_000;

    private static final System.Logger LOG = System.getLogger(SlateFolder.class.getName());
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ADDRESS = Pattern.compile("https?://.+");
    private static final int NAME_BYTES = 16;

    private final Path folder;
    private final Map<String, Slate> known = new ConcurrentHashMap<>();
    private final Set<String> fetching = ConcurrentHashMap.newKeySet();

    /** @param folder made when the first picture is kept */
    public SlateFolder(Path folder) {
        this.folder = folder;
    }

    /** Made when it is first shown: a start has no time for it. */
    private static final class BuiltIn {
        static final Slate SLATE = make();

        private static Slate make() {
            try {
                return slate(ImageIO.read(new ByteArrayInputStream(builtIn())));
            } catch (IOException e) {
                throw new UncheckedIOException("The built-in still cannot be read.", e);
            }
        }
    }

    /** It is no picture that can be shown. */
    public static final class NoPictureException extends Exception {
        private static final long serialVersionUID = 1L;

        NoPictureException(String sentence) {
            super(sentence);
        }
    }

    /** Keeps a picture, PNG or JPEG, and tells the name by which it is found. */
    public String keep(Path picture) throws IOException, NoPictureException {
        if (Files.size(picture) > MOST_BYTES) {
            throw new NoPictureException("The file is too large.");
        }
        return keep(Files.readAllBytes(picture));
    }

    /** The same for one that came from elsewhere. */
    public String keep(byte[] picture) throws IOException, NoPictureException {
        var fitted = new BufferedImage(StillPicture.WIDTH, StillPicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
        var rgb = Fitted.rgb(read(picture));
        fitted.setRGB(0, 0, StillPicture.WIDTH, StillPicture.HEIGHT, rgb, 0, StillPicture.WIDTH);
        var png = new ByteArrayOutputStream();
        ImageIO.write(fitted, "png", png);
        var name = name(png.toByteArray());
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, ".", ".tmp");
        Files.write(fresh, png.toByteArray());
        Files.move(fresh, file(name), StandardCopyOption.REPLACE_EXISTING);
        known.put(name, slate(fitted));
        return name;
    }

    /** The picture as it is shown; empty when there is none of that name. */
    public Optional<Path> picture(String name) {
        return NAME.matcher(name).matches() && Files.exists(file(name)) ? Optional.of(file(name)) : Optional.empty();
    }

    /** The built-in picture, as a file has it. */
    public static byte[] builtIn() {
        try (var picture = Objects.requireNonNull(SlateFolder.class.getResourceAsStream("built-in.png"))) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in still cannot be read.", e);
        }
    }

    /** What is named by an address is fetched in the background: until it has come the built-in one stands in for it. */
    @Override
    public Slate find(Optional<String> image) {
        if (image.isEmpty()) {
            return BuiltIn.SLATE;
        }
        var name = image.get();
        if (NAME.matcher(name).matches()) {
            return known.computeIfAbsent(name, this::load);
        }
        if (ADDRESS.matcher(name).matches() && !known.containsKey(name) && fetching.add(name)) {
            Thread.ofVirtual().name("slate").start(() -> fetch(name));
        }
        return Optional.ofNullable(known.get(name)).orElseGet(() -> BuiltIn.SLATE);
    }

    private void fetch(String address) {
        try {
            known.put(address, find(Optional.of(keep(SlateFetch.get(address)))));
        } catch (IOException | NoPictureException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "A still cannot be fetched, so the built-in one is shown: {0}",
                    e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            fetching.remove(address);
        }
    }

    private Slate load(String name) {
        try {
            return slate(read(Files.readAllBytes(file(name))));
        } catch (IOException | NoPictureException e) {
            LOG.log(System.Logger.Level.WARNING, "The still " + name + " cannot be shown, so the built-in one is", e);
            return BuiltIn.SLATE;
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".png");
    }

    private static Slate slate(BufferedImage image) {
        return new Slate(new StillPicture(Fitted.rgb(image)));
    }

    /** Asks for the size first: a small file can say that it is a picture of any size. */
    private static BufferedImage read(byte[] picture) throws IOException, NoPictureException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NoPictureException("It is no picture that can be read.");
            }
            var reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new NoPictureException("It is neither PNG nor JPEG.");
                }
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new NoPictureException("The picture has too many pixels.");
                }
                return reader.read(0);
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new IOException("the picture is broken", e); // readers say so in their own ways
            } finally {
                reader.dispose();
            }
        }
    }

    private static String name(byte[] png) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(png);
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
