package tallyboard.ui.shell.bars;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.Conference;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** What the header says: the event, its time, and how many tracks are in which state. FX thread. */
public final class HeaderViewModel implements AutoCloseable {
    private static final Headline[] ORDER = {
        Headline.LIVE,
        Headline.CHECK,
        Headline.BAD,
        Headline.RECONNECTING,
        Headline.CONNECTING,
        Headline.FINISHING,
        Headline.READY,
        Headline.DISABLED
    };

    private final Tracks tracks;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zoneHere;
    private final Subscription watch;
    private final ReadOnlyStringWrapper event = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper zone = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Count>> counts = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty note = new SimpleStringProperty("");
    private Conference conference;

    /** So many tracks are in this state. */
    public record Count(Headline headline, long tracks) {}

    public HeaderViewModel(Tracks tracks, Background background, Executor fx, InstantSource clock, ZoneId zoneHere) {
        this.tracks = tracks;
        this.background = background;
        this.clock = clock;
        this.zoneHere = zoneHere;
        this.conference = tracks.conference();
        this.watch = tracks.watch(fresh -> fx.execute(() -> {
            conference = fresh;
            say();
        }));
        say();
    }

    /** The name of the event, or that there is none yet. */
    public ReadOnlyStringProperty event() {
        return event.getReadOnlyProperty();
    }

    /** The time at the venue, with seconds. */
    public ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    /** The zone of the venue, and the time here when that is another one. */
    public ReadOnlyStringProperty zone() {
        return zone.getReadOnlyProperty();
    }

    /** Only the states that occur, in the order of the vocabulary that begins with live. */
    public ReadOnlyObjectProperty<List<Count>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** How the day went, once it is over; empty before. */
    public StringProperty note() {
        return note;
    }

    public Conference conference() {
        return conference;
    }

    /** Names the event and places it; the outcome comes back as an announcement, a failure as a sentence. */
    public void rename(String name, ZoneId venue, Consumer<String> problem) {
        background.run(
                () -> {
                    tracks.nameConference(name);
                    tracks.setZone(venue);
                },
                () -> {},
                e -> problem.accept(Problems.sentence(e)));
    }

    /** Called twice a second with what the lanes say now. */
    public void tick(List<Headline> lanes) {
        var fresh = Arrays.stream(ORDER)
                .map(h -> new Count(h, lanes.stream().filter(h::equals).count()))
                .filter(count -> count.tracks() > 0)
                .toList();
        if (!fresh.equals(counts.get())) {
            counts.set(fresh);
        }
        say();
    }

    private void say() {
        var now = clock.instant();
        boolean isOpen = !conference.name().isBlank() || !conference.tracks().isEmpty();
        event.set(
                !conference.name().isBlank()
                        ? conference.name()
                        : Messages.text(isOpen ? "shell.header.unnamed" : "shell.header.noEvent"));
        time.set(Figures.timeWithSeconds(now, conference.zone()));
        zone.set(zone(now, isOpen));
    }

    private String zone(Instant now, boolean isOpen) {
        var venue = conference.zone();
        if (!venue.getRules().getOffset(now).equals(zoneHere.getRules().getOffset(now))) {
            return Messages.text("shell.header.zoneAndHere", venue.getId(), Figures.time(now, zoneHere));
        }
        return isOpen ? venue.getId() : Messages.text("shell.header.zoneOfThisComputer", venue.getId());
    }

    @Override
    public void close() {
        watch.close();
    }
}
