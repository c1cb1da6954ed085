package tallyboard.ui.settings.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;

class LimitsViewModelTest {
    private final LiveScenes scenes = new LiveScenes();
    private final LimitsViewModel limits =
            new LimitsViewModel(scenes.tracks, new Background(Runnable::run, Runnable::run), Runnable::run);

    @Test
    void thePresetStandsInTheFields() {
        assertEquals("60", text(HealthLimit.BITRATE, LimitField.ATTENTION));
        assertEquals("10", text(HealthLimit.BITRATE, LimitField.SECONDS));
        assertEquals("0.5", text(HealthLimit.DRIFT, LimitField.ATTENTION));
        assertEquals("", text(HealthLimit.DRIFT, LimitField.SECONDS));
        assertTrue(limits.isPreset().get());
    }

    @Test
    void whatIsTypedHoldsForTheEvent() {
        type(HealthLimit.BITRATE, LimitField.ATTENTION, "50");
        type(HealthLimit.BITRATE, LimitField.SECONDS, "15");
        type(HealthLimit.DRIFT, LimitField.ATTENTION, "0,7");
        assertEquals(new Bounds(50, 30, 15), held(HealthLimit.BITRATE));
        assertEquals(new Bounds(0.7, 3, 0), held(HealthLimit.DRIFT));
        assertEquals("0.7", text(HealthLimit.DRIFT, LimitField.ATTENTION));
        assertFalse(limits.isPreset().get());
        limits.reset();
        assertEquals(HealthLimits.CONFERENCE, scenes.tracks.conference().limits());
        assertEquals("60", text(HealthLimit.BITRATE, LimitField.ATTENTION));
    }

    @Test
    void whatMakesNoSenseIsToldAndDoesNotHold() {
        type(HealthLimit.BITRATE, LimitField.ATTENTION, "lots");
        assertEquals(
                "Video bitrate below: that is not a number. What held before still holds.",
                limits.problem().get());
        type(HealthLimit.BITRATE, LimitField.ATTENTION, "20");
        assertEquals(
                "Video bitrate below: act now must be worse than attention. What held before still holds.",
                limits.problem().get());
        type(HealthLimit.BITRATE, LimitField.ATTENTION, "160");
        assertEquals(
                "Video bitrate below: choose from 1 to 100. What held before still holds.",
                limits.problem().get());
        assertEquals(HealthLimit.BITRATE.preset(), held(HealthLimit.BITRATE));
        limits.abandon(HealthLimit.BITRATE);
        assertEquals("60", text(HealthLimit.BITRATE, LimitField.ATTENTION));
        assertEquals("", limits.problem().get());
    }

    @Test
    void anotherEventBringsItsOwn() {
        scenes.tracks.setLimits(HealthLimits.CONFERENCE.with(HealthLimit.DISK, new Bounds(200, 60, 0)));
        assertEquals("200", text(HealthLimit.DISK, LimitField.ATTENTION));
        limits.close();
    }

    private void type(HealthLimit limit, LimitField field, String typed) {
        limits.text(limit, field).set(typed);
        limits.commit(limit);
    }

    private String text(HealthLimit limit, LimitField field) {
        return limits.text(limit, field).get();
    }

    private Bounds held(HealthLimit limit) {
        return scenes.tracks.conference().limits().of(limit);
    }
}
