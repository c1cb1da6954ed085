package tallyboard.playback.slate;

import static tallyboard.media.slate.StillPicture.HEIGHT;
import static tallyboard.media.slate.StillPicture.WIDTH;

import java.awt.image.BufferedImage;

/** A picture of any size as large as it fits into the one that viewers see, black beside it. */
final class Fitted {
    private final BufferedImage image;
    private final double scale;
    private final double left;
    private final double top;

    private Fitted(BufferedImage image) {
        this.image = image;
        this.scale = Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight());
        this.left = (WIDTH - image.getWidth() * scale) / 2;
        this.top = (HEIGHT - image.getHeight() * scale) / 2;
    }

    static int[] rgb(BufferedImage image) {
        return new Fitted(image).rgb();
    }

    private int[] rgb() {
        var rgb = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                rgb[y * WIDTH + x] = pixel(x, y);
            }
        }
        return rgb;
    }

    /** The mean of what the pixel covers; where the picture is smaller, the one pixel that it lies in. */
    private int pixel(int x, int y) {
        int fromX = (int) Math.floor((x - left) / scale);
        int fromY = (int) Math.floor((y - top) / scale);
        if (x + 0.5 < left || x + 0.5 > WIDTH - left || y + 0.5 < top || y + 0.5 > HEIGHT - top) {
            return 0;
        }
        int toX = Math.max(fromX + 1, (int) Math.floor((x + 1 - left) / scale));
        int toY = Math.max(fromY + 1, (int) Math.floor((y + 1 - top) / scale));
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int sy = Math.max(0, fromY); sy < Math.min(image.getHeight(), toY); sy++) {
            for (int sx = Math.max(0, fromX); sx < Math.min(image.getWidth(), toX); sx++) {
                int argb = image.getRGB(sx, sy);
                int opaque = argb >>> 24;
                red += (argb >> 16 & 255) * opaque / 255;
                green += (argb >> 8 & 255) * opaque / 255;
                blue += (argb & 255) * opaque / 255;
                count++;
            }
        }
        return count == 0 ? 0 : (int) (red / count << 16 | green / count << 8 | blue / count);
    }
}
