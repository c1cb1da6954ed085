package tallyboard.ui.kit.sound;

import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/** Soft tones on this computer's sound. Blocks while they sound. */
public final class Tones {
    /** One tone, to hear whether this computer can be heard. */
    public static final Tones TEST = new Tones(new Tone(660, 0.5));
    /** One soft tone. */
    public static final Tones ATTENTION = new Tones(new Tone(520, 0.4));
    /** Two tones, the second one higher. */
    public static final Tones ACT_NOW = new Tones(new Tone(660, 0.22), new Tone(0, 0.06), new Tone(880, 0.34));
    /** Short and falling. */
    public static final Tones ALL_CLEAR = new Tones(new Tone(660, 0.12), new Tone(440, 0.16));

    private static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 1, true, false);
    private static final double LOUDNESS = 0.25;
    /** Faded in and out over so long, because an edge would click. */
    private static final double FADE_SECONDS = 0.04;

    private final Tone[] tones;

    /** @param hertz 0 is silence */
    private record Tone(double hertz, double seconds) {}

    private Tones(Tone... tones) {
        this.tones = tones;
    }

    /** Plays them; false when this computer has no way to. */
    public boolean play() {
        var samples = samples();
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException _) {
            return false; // there is no such output, or another program has it
        }
    }

    /** 16 bits, little-endian, one channel at 48 kHz. */
    byte[] samples() {
        var bytes = new ByteArrayOutputStream();
        for (var tone : tones) {
            int count = (int) (FORMAT.getSampleRate() * tone.seconds());
            for (int i = 0; i < count; i++) {
                int value = value(tone, i / (double) FORMAT.getSampleRate());
                bytes.write(value);
                bytes.write(value >> 8);
            }
        }
        return bytes.toByteArray();
    }

    private static int value(Tone tone, double at) {
        double fade = Math.min(1, Math.min(at, tone.seconds() - at) / FADE_SECONDS);
        return (int) (Math.sin(2 * Math.PI * tone.hertz() * at) * fade * LOUDNESS * Short.MAX_VALUE);
    }
}
