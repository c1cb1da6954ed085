package tallyboard.ui.live.words;

import java.util.List;
import java.util.Optional;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.state.Acts;
import tallyboard.ui.live.state.Heading;
import tallyboard.ui.live.state.Seat;

/**
 * Everything a lane says at one moment.
 *
 * @param detail for the inspector; empty for a track without a stream
 */
public record LaneWords(
        Who who,
        BandWords band,
        ScopeWords scope,
        SessionWords session,
        AxesWords axes,
        ActWords acts,
        Optional<DetailWords> detail) {

    /**
     * Whose lane it is.
     *
     * @param encoder what calls itself the encoder here, empty when unknown
     * @param spoken the whole lane in one sentence for a screen reader; changes with the state and each half minute
     */
    public record Who(Seat seat, String encoder, String spoken) {}

    private static final Heading NO_STREAM =
            new Heading(Headline.DISABLED, Role.OFF, Optional.empty(), Optional.empty(), List.of());

    public static LaneWords of(Seat seat, Moment moment) {
        return new LaneWords(
                new Who(seat, encoder(moment), Spoken.of(seat, moment)),
                BandWords.of(moment),
                ScopeWords.of(moment),
                SessionWords.of(moment),
                AxesWords.of(moment),
                ActWords.of(Acts.of(moment.stream(), moment.heading(), moment.day()), moment),
                Optional.of(DetailWords.of(moment)));
    }

    /** A track without a stream. */
    public static LaneWords ofAnEmptyTrack(Seat seat) {
        var why = Messages.text("live.empty.why");
        return new LaneWords(
                new Who(seat, "", Messages.text("live.spoken.empty", seat.letter(), seat.room())),
                new BandWords(NO_STREAM, "", "", "", why),
                ScopeWords.empty(Headline.DISABLED, Messages.text("live.empty.title"), why),
                new SessionWords("", "", "", "", "", Optional.empty()),
                AxesWords.NOTHING,
                ActWords.OF_AN_EMPTY_TRACK,
                Optional.empty());
    }

    public Seat seat() {
        return who.seat();
    }

    public String encoder() {
        return who.encoder();
    }

    public String spoken() {
        return who.spoken();
    }

    private static String encoder(Moment moment) {
        return moment.stream()
                .broadcast()
                .map(b -> EncoderWords.name(b.encoder()))
                .orElse("");
    }
}
