package tallyboard.ui.shell.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.ui.kit.Headline;

/** Where the producer is, and the one sentence about what went wrong. FX thread. */
public final class DeskViewModel {
    /** After so long elsewhere without a touch the desk goes home, while anything is live. */
    private static final Duration HOME_AFTER = Duration.ofMinutes(10);

    private static final Set<Headline> ON_AIR =
            Set.of(Headline.LIVE, Headline.CHECK, Headline.BAD, Headline.RECONNECTING, Headline.CONNECTING);

    private final List<Destination> destinations;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Destination> here = new ReadOnlyObjectWrapper<>(Destination.LIVE);
    private final StringProperty problem = new SimpleStringProperty("");
    private final Map<Destination, StringProperty> badges = new EnumMap<>(Destination.class);
    private Instant touchedAt;

    public DeskViewModel(List<Destination> destinations, InstantSource clock) {
        this.destinations = List.copyOf(destinations);
        this.clock = clock;
        this.touchedAt = clock.instant();
        destinations.forEach(destination -> badges.put(destination, new SimpleStringProperty("")));
    }

    public List<Destination> destinations() {
        return destinations;
    }

    public ReadOnlyObjectProperty<Destination> here() {
        return here.getReadOnlyProperty();
    }

    /** What waits on that screen, as the rail shows it: a number, or nothing. */
    public StringProperty badge(Destination destination) {
        return Objects.requireNonNull(badges.get(destination));
    }

    /** What went wrong last; the producer closes it. */
    public StringProperty problem() {
        return problem;
    }

    public void go(Destination destination) {
        here.set(destination);
    }

    /** Goes to the screen at that place of the rail, counted from 1; does nothing when there is none. */
    public void go(int place) {
        if (place >= 1 && place <= destinations.size()) {
            go(destinations.get(place - 1));
        }
    }

    /** The producer moved the mouse or pressed something. */
    public void touched() {
        touchedAt = clock.instant();
    }

    /** Called twice a second with what the lanes say now. */
    public void tick(List<Headline> lanes) {
        boolean isAway = here.get() != Destination.LIVE;
        boolean isIdle = !clock.instant().isBefore(touchedAt.plus(HOME_AFTER));
        if (isAway && isIdle && lanes.stream().anyMatch(ON_AIR::contains)) {
            go(Destination.LIVE);
        }
    }
}
