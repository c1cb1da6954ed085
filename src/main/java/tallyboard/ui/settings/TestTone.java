package tallyboard.ui.settings;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/** A soft tone of half a second on this computer's sound. Blocks while it sounds. */
public final class TestTone implements GeneralViewModel.Tone {
    private static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 1, true, false);
    private static final double HERTZ = 660;
    private static final double SECONDS = 0.5;
    private static final double LOUDNESS = 0.25;
    /** Faded in and out over so long, because an edge would click. */
    private static final double FADE_SECONDS = 0.04;

    @Override
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

    static byte[] samples() {
        int count = (int) (FORMAT.getSampleRate() * SECONDS);
        var bytes = new byte[count * 2];
        for (int i = 0; i < count; i++) {
            double at = i / (double) FORMAT.getSampleRate();
            double fade = Math.min(1, Math.min(at, SECONDS - at) / FADE_SECONDS);
            int value = (int) (Math.sin(2 * Math.PI * HERTZ * at) * fade * LOUDNESS * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}
