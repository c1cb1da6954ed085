package tallyboard.ui.kit.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TonesTest {
    @Test
    void theTestToneIsHalfASecondAtFortyEightKilohertz() {
        assertEquals(48_000, Tones.TEST.samples().length, "of 16 bits each");
    }

    @Test
    void everyToneBeginsAndEndsInSilenceAndIsSoft() {
        for (var tones : List.of(Tones.TEST, Tones.ATTENTION, Tones.ACT_NOW, Tones.ALL_CLEAR)) {
            var samples = tones.samples();
            int loudest = 0;
            for (int i = 0; i < samples.length; i += 2) {
                loudest = Math.max(loudest, Math.abs(at(samples, i)));
            }
            assertEquals(0, at(samples, 0));
            assertTrue(Math.abs(at(samples, samples.length - 2)) < 200);
            assertTrue(loudest > 4_000 && loudest < 9_000, "a quarter of full scale, not " + loudest);
        }
    }

    private static int at(byte[] samples, int place) {
        return (samples[place] & 0xff) | (samples[place + 1] << 8);
    }
}
