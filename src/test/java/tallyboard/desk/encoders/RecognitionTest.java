package tallyboard.desk.encoders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

class RecognitionTest {
    private static final String FLASH = "FMLE/3.0 (compatible; FMSc/1.0)";

    private final StreamId hall = StreamId.fresh();
    private final StreamId workshop = StreamId.fresh();
    private final KnownEncoder ofHall = known(hall, "10.0.4.21", "OBS 31.0.1");
    private final KnownEncoder ofWorkshop = known(workshop, "10.0.4.40", "OBS 31.0.1");
    private final List<KnownEncoder> both = List.of(ofHall, ofWorkshop);

    @Test
    void theEncoderOfTheSoundCheckIsTheStreamsOwn() {
        assertEquals(new Recognition.Own(ofHall), of(encoder("10.0.4.21", "OBS 31.0.1"), hall));
    }

    @Test
    void anotherVersionOfItsProgramIsStillTheSameEncoder() {
        assertEquals(
                new Recognition.Own(ofHall),
                of(new Encoder("10.0.4.21", "OBS 31.1", "OBS 31.1"), hall),
                "an update between the check and the show");
    }

    @Test
    void anEncoderThatHasToldNoMoreThanTheOldNameIsKnownByItsAddress() {
        assertEquals(new Recognition.Own(ofHall), of(new Encoder("10.0.4.21", "FMSc/1.0"), hall));
    }

    @Test
    void theEncoderOfAnotherRoomIsNamed() {
        assertEquals(new Recognition.Elsewhere(List.of(ofWorkshop)), of(encoder("10.0.4.40", "OBS 31.0.1"), hall));
    }

    @Test
    void whoIsAtNoKnownAddressIsAStrangerWhereSomebodyIsKnown() {
        assertInstanceOf(Recognition.Stranger.class, of(encoder("185.9.9.9", "OBS 31.0.1"), hall));
    }

    @Test
    void beforeTheFirstSoundCheckNobodyIsAStranger() {
        assertInstanceOf(Recognition.NotKnown.class, of(encoder("185.9.9.9", "OBS 31.0.1"), StreamId.fresh()));
    }

    @Test
    void anotherProgramOnTheKnownMachineIsToldFromAStranger() {
        assertEquals(new Recognition.OtherProgram(ofHall), of(new Encoder("10.0.4.21", "vMix", "vMix"), hall));
    }

    @Test
    void whereSeveralShareAnAddressTheNameDecides() {
        var one = known(hall, "127.0.0.1", "Rehearsal encoder of Main hall");
        var other = known(workshop, "127.0.0.1", "Rehearsal encoder of Workshop");
        var crossed = new Encoder("127.0.0.1", "x", "Rehearsal encoder of Workshop");
        assertEquals(new Recognition.Elsewhere(List.of(other)), Recognition.of(crossed, hall, List.of(one, other)));
        assertEquals(Optional.of(workshop), Recognition.whose(crossed, List.of(one, other)));
    }

    @Test
    void whoseItIsStaysOpenWhereTwoCouldBeMeant() {
        var twins = List.of(known(hall, "10.0.4.21", "OBS 31.0.1"), known(workshop, "10.0.4.21", "OBS 31.0.1"));
        assertEquals(Optional.empty(), Recognition.whose(encoder("10.0.4.21", "OBS 31.0.1"), twins));
    }

    private Recognition of(Encoder encoder, StreamId stream) {
        return Recognition.of(encoder, stream, both);
    }

    private static Encoder encoder(String address, String product) {
        return new Encoder(address, FLASH, product);
    }

    private static KnownEncoder known(StreamId stream, String address, String product) {
        var name = product.startsWith("OBS") ? FLASH : product;
        return new KnownEncoder(stream, new Encoder(address, name, product), Optional.empty(), Instant.EPOCH, false);
    }
}
