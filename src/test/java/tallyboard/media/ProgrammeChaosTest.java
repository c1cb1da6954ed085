package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_AUDIO;
import static tallyboard.media.Reel.OTHER_VIDEO;
import static tallyboard.media.Reel.VIDEO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.MemorySink;

/** Encoders, networks and producers that do anything at any time: nothing throws, doubles or goes backwards. */
class ProgrammeChaosTest {

    private final List<MemorySink> outputs = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappensEverySampleIsWrittenOnceAtMostAndTimeOnlyMovesOn(int seed) {
        for (int round = 0; round < 40; round++) {
            outputs.clear();
            misbehave(new Random(seed * 1000L + round));
            outputs.forEach(ProgrammeChaosTest::assertLawful);
            assertNoneDoubled();
        }
    }

    /** Everything but a missing key picture: then nothing may be lost either. */
    @Test
    void nothingIsLostAcrossManyCutsAndReturns() {
        for (int round = 0; round < 60; round++) {
            outputs.clear();
            var random = new Random(round);
            var programme = new Programme(output());
            var reel = new Reel(programme);
            for (int i = 0; i < 6; i++) {
                programme.session(Duration.ofMillis(random.nextInt(9_000)), style(random));
                reel.formats(
                        random.nextInt(4) == 0 ? OTHER_VIDEO : VIDEO, random.nextInt(4) == 0 ? OTHER_AUDIO : AUDIO);
                long wire = random.nextLong(0xFFFF_FFFFL);
                for (int second = 0; second < 3; second++) {
                    if (!programme.isSplitPending() && random.nextBoolean()) {
                        programme.splitAtNextKey(output());
                    }
                    reel.bothWithLateSound(wire + second * 1000L, 1, random.nextInt(-200, 200));
                }
            }
            programme.end();
            outputs.forEach(ProgrammeChaosTest::assertLawful);
            reel.assertAllIn(outputs.toArray(MemorySink[]::new));
        }
    }

    private static GapStyle style(Random random) {
        return random.nextBoolean() ? GapStyle.REAL : GapStyle.CLOSED;
    }

    private MemorySink output() {
        outputs.add(new MemorySink());
        return outputs.getLast();
    }

    private void misbehave(Random random) {
        var programme = new Programme(output());
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        var reel = new Reel(programme);
        long wire = random.nextLong(0xFFFF_FFFFL);
        for (int i = 0; i < 400; i++) {
            wire += random.nextInt(20) == 0 ? random.nextInt(-30_000, 90_000) : random.nextInt(-20, 50);
            switch (random.nextInt(40)) {
                case 0 -> reel.formats(random.nextBoolean() ? VIDEO : OTHER_VIDEO);
                case 1 -> reel.formats(random.nextBoolean() ? AUDIO : OTHER_AUDIO);
                case 2 -> programme.session(Duration.ofMillis(random.nextInt(9_000)), style(random));
                case 3 -> {
                    if (!programme.isSplitPending()) {
                        programme.splitAtNextKey(output());
                    }
                }
                case 4, 5, 6 -> reel.picture(wire, true);
                default -> {
                    if (random.nextBoolean()) {
                        reel.picture(wire, false);
                    } else {
                        reel.sound(wire + random.nextInt(-300, 300));
                    }
                }
            }
        }
        programme.end();
    }

    private void assertNoneDoubled() {
        for (var kind : TrackKind.values()) {
            var numbers = Reel.numbers(kind, outputs.toArray(MemorySink[]::new));
            assertEquals(new HashSet<>(numbers).size(), numbers.size());
        }
    }

    private static void assertLawful(MemorySink output) {
        assertTrue(output.hasEnded());
        for (var kind : TrackKind.values()) {
            int part = 0;
            long end = 0;
            for (var packet : output.packets(kind)) {
                if (packet.part() != part) {
                    part = packet.part();
                    end = 0; // a part may count in another timescale
                }
                assertTrue(packet.time() >= end, "goes backwards: " + packet);
                assertTrue(packet.duration() > 0, "has no length: " + packet);
                end = packet.end();
            }
        }
        for (int part = 1; part <= output.parts().size(); part++) {
            int number = part;
            output.packets(TrackKind.VIDEO).stream()
                    .filter(packet -> packet.part() == number)
                    .findFirst()
                    .ifPresent(first -> assertTrue(first.key(), "a part begins with a key picture"));
        }
    }
}
