package tallyboard.ui.live.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.LiveStream;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Day;
import tallyboard.ui.live.state.Heading;
import tallyboard.ui.live.state.Identity;

/**
 * All that is known about one stream at one moment.
 *
 * @param past what is known beside the stream itself
 * @param day the agenda of its track
 * @param zone the event's; every time is said in it
 */
public record Moment(
        LiveStream stream,
        Optional<Measurements> measured,
        Heading heading,
        Past past,
        Day day,
        Instant now,
        ZoneId zone) {

    /**
     * @param refusedToday encoders turned away since midnight
     * @param recordings of this stream, newest first
     * @param marks in the recording that runs
     * @param sender whose encoder is on air
     * @param refused whose encoder was turned away last
     * @param targets where the stream is pushed on to
     */
    public record Past(
            int refusedToday,
            List<Asset> recordings,
            int marks,
            Identity sender,
            Identity refused,
            List<Simulcast> targets) {
        public static final Past NOTHING = new Past(0, List.of(), 0);

        public Past(int refusedToday, List<Asset> recordings, int marks) {
            this(refusedToday, recordings, marks, Identity.NOT_KNOWN, Identity.NOT_KNOWN, List.of());
        }

        /** The same with what the encoders are. */
        public Past knowing(Identity sending, Identity turnedAway) {
            return new Past(refusedToday, recordings, marks, sending, turnedAway, targets);
        }

        /** The same with where it is pushed on to. */
        public Past pushedOnTo(List<Simulcast> simulcasts) {
            return new Past(refusedToday, recordings, marks, sender, refused, simulcasts);
        }

        public Past {
            recordings = List.copyOf(recordings);
            targets = List.copyOf(targets);
        }
    }

    String time(Instant at) {
        return Figures.time(at, zone);
    }

    String dayAndTime(Instant at) {
        return Messages.text("live.plan.dayAndTime", Figures.day(at.atZone(zone).toLocalDate()), time(at));
    }

    String timeWithSeconds(Instant at) {
        return Figures.timeWithSeconds(at, zone);
    }

    boolean isToday(Instant at) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }
}
