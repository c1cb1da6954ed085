package tallyboard.media.codec;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a sequence header says about the pictures.
 *
 * @param width cropped, in stored pixels
 * @param height cropped, in stored pixels
 * @param framesPerSecond nominal, where the sequence header tells
 * @param pixelAspect where told and not square
 * @param colour where told
 */
public record PictureFormat(
        int width,
        int height,
        OptionalDouble framesPerSecond,
        Optional<PixelAspect> pixelAspect,
        Optional<Colour> colour) {

    /** Shape of one pixel, as in 4:3 (across:down). */
    public record PixelAspect(int across, int down) {}

    /** Code points of ISO/IEC 23091-2. */
    public record Colour(int primaries, int transfer, int matrix, boolean fullRange) {
        public static final int UNSPECIFIED = 2;
    }

    /** Width on a display with square pixels. */
    public int displayWidth() {
        return pixelAspect
                .map(shape -> Math.toIntExact(Math.round((double) width * shape.across() / shape.down())))
                .orElse(width);
    }
}
