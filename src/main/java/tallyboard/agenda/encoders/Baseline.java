package tallyboard.agenda.encoders;

/**
 * What an encoder sent when it was checked; later figures are compared with this and not with a number for everybody.
 *
 * @param codec such as "H.264"
 * @param keyInterval seconds between two key pictures
 */
public record Baseline(
        String codec, int width, int height, double framesPerSecond, double bitsPerSecond, double keyInterval) {}
