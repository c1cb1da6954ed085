package tallyboard.agenda.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.health.HealthLimit.Fault;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.store.json.LimitsJson;

class HealthLimitsTest {
    private static final HealthLimits CHANGED = HealthLimits.CONFERENCE.with(HealthLimit.DISK, new Bounds(90, 20, 0));

    @Test
    void thePresetIsItsOwnMeasure() {
        for (var limit : HealthLimit.values()) {
            assertEquals(Optional.empty(), limit.fault(limit.preset()));
            assertEquals(limit.preset(), HealthLimits.CONFERENCE.of(limit));
        }
    }

    @Test
    void whatIsSetBackToThePresetIsThePreset() {
        assertEquals(new Bounds(90, 20, 0), CHANGED.of(HealthLimit.DISK));
        assertEquals(HealthLimits.CONFERENCE, CHANGED.with(HealthLimit.DISK, HealthLimit.DISK.preset()));
    }

    @Test
    void boundsThatMakeNoSenseAreNamed() {
        assertEquals(Optional.of(Fault.OUT_OF_RANGE), HealthLimit.MEDIA.fault(new Bounds(3, 16, 0)));
        assertEquals(Optional.of(Fault.WRONG_ORDER), HealthLimit.MEDIA.fault(new Bounds(8, 3, 0)));
        assertEquals(Optional.of(Fault.WRONG_ORDER), HealthLimit.BITRATE.fault(new Bounds(30, 60, 10)));
        assertEquals(Optional.of(Fault.WRONG_TIME), HealthLimit.BITRATE.fault(new Bounds(60, 30, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> HealthLimits.CONFERENCE.with(HealthLimit.DISK, new Bounds(1, 2, 0)));
    }

    @Test
    void writtenAndReadTheyAreTheSameAndNonsenseIsThePreset() {
        assertEquals(CHANGED, LimitsJson.limits(LimitsJson.text(CHANGED)));
        assertEquals(
                HealthLimits.CONFERENCE,
                LimitsJson.limits("{\"MEDIA\":{\"attention\":8,\"actNow\":3,\"seconds\":0},\"LATER\":{\"x\":1}}"));
    }
}
