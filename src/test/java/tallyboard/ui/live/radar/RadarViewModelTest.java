package tallyboard.ui.live.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.EncoderRefusal.Mismatch;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.live.state.Verb;

class RadarViewModelTest {
    private static final Encoder OF_HALL = new Encoder("10.0.4.21", "OBS 31");
    private static final Encoder OF_WORKSHOP = new Encoder("10.0.4.40", "OBS 31");
    private static final Encoder FOREIGN = new Encoder("185.9.9.9", "OBS 30");

    private final LiveScenes scenes = new LiveScenes();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final StreamId hall = scenes.room("Main hall");
    private final StreamId workshop = scenes.room("Workshop");
    private final LiveViewModel live =
            new LiveViewModel(scenes.streams, scenes.desk(), background, Runnable::run, scenes.clock);
    private final RadarViewModel radar =
            new RadarViewModel(scenes.streams, scenes.desk(), live, background, Runnable::run, scenes.clock);

    @Test
    void aRoomsEncoderWithAnotherRoomsKeyIsCalledCrossedRooms() {
        know(hall, OF_HALL);
        know(workshop, OF_WORKSHOP);
        live(hall, OF_WORKSHOP);
        var band = live.lanes().getFirst().words().get().band();
        assertEquals(Headline.CHECK, band.heading().word());
        assertEquals("Encoder of Workshop", band.aside());
        assertEquals(
                "Crossed rooms: this is the encoder of Workshop.",
                radar.sender().get().identity());
        assertEquals("Hand off the key of Workshop…", radar.sender().get().label());
        assertEquals(
                new Remedy(Verb.HAND_OFF, workshop),
                radar.sender().get().remedy().orElseThrow());
    }

    @Test
    void aStrangerOnAirIsNamedUntilItIsKept() {
        know(hall, OF_HALL);
        live(hall, FOREIGN);
        assertEquals(
                "Unknown encoder", live.lanes().getFirst().words().get().band().aside());
        assertTrue(radar.sender().get().isWrong());
        radar.keep();
        live.tick();
        assertEquals("This is the known encoder.", radar.sender().get().identity());
        assertEquals("OBS 30, 185.9.9.9", radar.sender().get().known().name());
        assertEquals("", live.lanes().getFirst().words().get().band().aside());
        assertFalse(radar.sender().get().offers().canKeep());
    }

    @Test
    void theSoundCheckIsToldWithItsTimeAndFigures() {
        live(hall, OF_HALL);
        for (int i = 0; i < 12; i++) {
            scenes.encoders.tick();
            scenes.clock.pass(Duration.ofSeconds(1));
        }
        radar.tick();
        assertEquals(
                new SenderWords.Known("OBS 31, 10.0.4.21", "14:12, 1080p30, 4.6 Mbit/s"),
                radar.sender().get().known());
        radar.forget();
        assertEquals("nobody yet", radar.sender().get().known().name());
    }

    @Test
    void refusalsAreGroupedAndToldWithWhoseEncoderItWas() {
        know(hall, OF_HALL);
        know(workshop, OF_WORKSHOP);
        refuse(hall, Reason.ALREADY_LIVE, Mismatch.NONE, OF_WORKSHOP);
        refuse(hall, Reason.UNKNOWN_KEY, Mismatch.BLANK_AT_AN_END, OF_HALL);
        refuse(hall, Reason.UNKNOWN_KEY, Mismatch.BLANK_AT_AN_END, OF_HALL);
        radar.tick();
        var rows = radar.attempts().get().rows();
        assertEquals("3 today.", radar.attempts().get().inShort());
        assertEquals(
                List.of(
                        "The key was typed with a blank at an end. Hand it over again. It is this room’s own encoder.",
                        "Right key, but another encoder is live here. It was not disturbed."
                                + " It looks like the encoder of Workshop."),
                rows.stream().map(AttemptRow::why).toList());
        assertEquals("14:12:31 to 14:12:31, × 2", rows.getFirst().when());
        assertEquals(
                List.of(new Remedy(Verb.HAND_OFF, hall), new Remedy(Verb.HAND_OFF, workshop)),
                rows.stream().map(row -> row.remedy().orElseThrow()).toList());
    }

    @Test
    void theRightKeyAtAClosedGateOffersToOpenIt() {
        know(hall, OF_HALL);
        refuse(hall, Reason.DISABLED, Mismatch.NONE, OF_HALL);
        radar.tick();
        var remedy = radar.attempts().get().rows().getFirst().remedy().orElseThrow();
        assertEquals(Verb.ENABLE, remedy.verb());
        var done = new ArrayList<String>();
        radar.remedy(remedy, row -> done.add(row.seat().room()));
        assertEquals(List.of("Main hall"), done);
    }

    @Test
    void aStrangerWithTheKeyOfALiveTrackCallsForAReset() {
        know(hall, OF_HALL);
        refuse(hall, Reason.ALREADY_LIVE, Mismatch.NONE, FOREIGN);
        radar.tick();
        assertEquals(
                Verb.RESET_KEY,
                radar.attempts().get().rows().getFirst().remedy().orElseThrow().verb());
    }

    @Test
    void aStrangerWithAnOldKeyNeedsNothingMore() {
        know(hall, OF_HALL);
        refuse(hall, Reason.REVOKED_KEY, Mismatch.NONE, FOREIGN);
        radar.tick();
        assertEquals(Optional.empty(), radar.attempts().get().rows().getFirst().remedy());
    }

    @Test
    void anUnknownKeyIsToldByTheRoomWhoseEncoderItWasAndElseForAll() {
        know(hall, OF_HALL);
        scenes.streams.refuse(OF_HALL);
        radar.tick();
        assertEquals(
                "No track has the key it used. Hand this track’s key to the room. It is this room’s own encoder.",
                radar.attempts().get().rows().getFirst().why());
        assertEquals("", radar.nowhere().get().line());
        scenes.streams.refuse(FOREIGN);
        radar.tick();
        assertEquals(
                "1 attempt with a key that no track has: OBS 30, 185.9.9.9, 14:12:31",
                radar.nowhere().get().line());
    }

    @Test
    void whatWasRefusedBeforeTheDeskOpenedIsThere() {
        refuse(hall, Reason.DISABLED, Mismatch.NONE, OF_HALL);
        int watchers = scenes.streams.watchers();
        var later = new RadarViewModel(scenes.streams, scenes.desk(), live, background, Runnable::run, scenes.clock);
        assertEquals(1, later.attempts().get().rows().size());
        later.close();
        assertEquals(watchers, scenes.streams.watchers(), "a closed one watches no more");
    }

    private void know(StreamId id, Encoder encoder) {
        scenes.encoders.keep(new KnownEncoder(id, encoder, Optional.empty(), Instant.EPOCH, false));
    }

    private void live(StreamId id, Encoder encoder) {
        scenes.live(id, Duration.ofMinutes(2));
        scenes.streams.set(
                id, Fact.ENCODER_NAMED, s -> s.with(s.broadcast().orElseThrow().with(encoder)));
        live.tick();
        radar.tick();
    }

    private void refuse(StreamId id, Reason reason, Mismatch mismatch, Encoder encoder) {
        scenes.streams.refuse(
                id,
                new EncoderRefusal(
                        scenes.clock.instant(), reason, mismatch, encoder, Optional.empty(), Optional.empty()));
        scenes.clock.pass(Duration.ofMillis(100));
    }
}
