import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import javax.imageio.ImageIO;

/** Draws the still that is shown when nobody chose another: java assets/slate/Draw.java, from the root of the project. */
final class Draw {
    private static final String RESOURCES = "src/main/resources/tallyboard/";

    public static void main(String... none) throws Exception {
        var image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0x14181D));
        g.fillRect(0, 0, 1280, 720);
        g.setColor(new Color(0x2B333C));
        g.fillRect(592, 256, 96, 4);
        write(g, "SemiBold", 52, 0xF2F4F6, "We will be right back", 344);
        write(g, "Regular", 36, 0xA9B4BF, "Gleich geht es weiter", 412);
        ImageIO.write(image, "png", new File(RESOURCES + "playback/slate/built-in.png"));
    }

    private static void write(Graphics2D g, String weight, int size, int colour, String words, int y) throws Exception {
        var font = Font.createFont(Font.TRUETYPE_FONT, new File(RESOURCES + "ui/fonts/IBMPlexSans-" + weight + ".ttf"));
        g.setFont(font.deriveFont((float) size));
        g.setColor(new Color(colour));
        g.drawString(words, (1280 - g.getFontMetrics().stringWidth(words)) / 2, y);
    }
}
