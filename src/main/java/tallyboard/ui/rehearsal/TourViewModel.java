package tallyboard.ui.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.rehearsal.TourWords.Place;

/**
 * The guide through a first rehearsal: an encoder comes, drops and returns, and the producer finishes the talk. It waits for
 * what really happens and presses nothing for the producer. FX thread; it stops watching when it is over.
 */
public final class TourViewModel {
    /** Long enough to watch the countdown, far from its end. */
    private static final Duration AWAY = Duration.ofSeconds(20);

    private final Encoders encoders;
    private final Background background;
    private final InstantSource clock;
    private final Optional<StreamId> stream;
    private final Subscription watch;
    private final ReadOnlyObjectWrapper<TourWords> words;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private Stop stop = Stop.ARRIVAL;
    private Optional<Instant> goneAt = Optional.empty();
    private boolean isReturning;

    private enum Stop {
        ARRIVAL(Place.HEADLINE),
        MEDIA(Place.ARRIVING),
        SESSION(Place.SESSION),
        DROP(Place.HEADLINE),
        FINISH(Place.FINISH),
        RECORDING(Place.RECORDING),
        END(Place.NOTHING);

        private final Place place;

        Stop(Place place) {
            this.place = place;
        }

        /** Nothing has to happen here. */
        boolean isOnlyToRead() {
            return this == MEDIA || this == SESSION || this == END;
        }
    }

    /**
     * The simulated encoders, as far as the guide has a hand in them.
     *
     * @param start switches the one of that stream on
     * @param vanish cuts it off without a word, until it is started again
     */
    public record Encoders(Consumer<StreamId> start, Consumer<StreamId> vanish) {}

    /** @param fx where events are taken up; always queues */
    public TourViewModel(
            Encoders encoders,
            LiveStreams streams,
            Tracks tracks,
            Background background,
            Executor fx,
            InstantSource clock) {
        this.encoders = encoders;
        this.background = background;
        this.clock = clock;
        this.words = new ReadOnlyObjectWrapper<>(say(Stop.ARRIVAL, false));
        this.stream = tracks.conference().tracks().stream()
                .flatMap(track -> track.streams().stream())
                .findFirst();
        this.watch = streams.watch(event -> fx.execute(() -> take(event)));
        start();
    }

    public ReadOnlyObjectProperty<TourWords> words() {
        return words.getReadOnlyProperty();
    }

    /** The producer has seen it all, or enough. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** On to the next stop; after the last one the guide is gone and the rehearsal goes on. */
    public void next() {
        if (stop == Stop.END) {
            end();
        } else if (words.get().isReady()) {
            go(Stop.values()[stop.ordinal() + 1]);
        }
    }

    /** Sends the guide away; the rehearsal goes on. */
    public void end() {
        watch.close();
        if (goneAt.isPresent() && !isReturning) {
            start();
        }
        over.set(true);
    }

    /** Called twice a second. */
    public void tick() {
        boolean isTime =
                goneAt.filter(at -> !clock.instant().isBefore(at.plus(AWAY))).isPresent();
        if (stop == Stop.DROP && isTime && !isReturning) {
            isReturning = true;
            start();
        }
    }

    private void go(Stop there) {
        stop = there;
        words.set(say(there, there.isOnlyToRead()));
        if (there == Stop.DROP) {
            goneAt = Optional.of(clock.instant());
            stream.ifPresent(id -> background.run(() -> encoders.vanish().accept(id), () -> {}, _ -> {}));
        }
    }

    private void start() {
        stream.ifPresent(id -> background.run(() -> encoders.start().accept(id), () -> {}, _ -> {}));
    }

    private void take(StreamEvent event) {
        if (!event.entry().stream().equals(stream)) {
            return;
        }
        boolean isReceiving = event instanceof StreamEvent.StreamChanged(var _, var now)
                && now.axes().signal() == Signal.RECEIVING;
        var fact = event.entry().fact();
        switch (stop) {
            case ARRIVAL -> readyIf(isReceiving);
            case DROP -> readyIf(isReceiving && isReturning);
            case FINISH -> {
                if (fact == Fact.FINISHED) {
                    go(Stop.RECORDING);
                }
            }
            case RECORDING -> readyIf(fact == Fact.ASSET_SEALED);
            case MEDIA, SESSION, END -> {
                // nothing has to happen
            }
        }
    }

    private void readyIf(boolean is) {
        if (is && !words.get().isReady()) {
            words.set(say(stop, true));
        }
    }

    private TourWords say(Stop at, boolean isReady) {
        var place = "rehearsal.tour." + at;
        boolean hasHappened = isReady && !at.isOnlyToRead();
        return new TourWords(
                at.ordinal() + 1,
                Stop.values().length,
                at.place,
                Messages.text(place + (hasHappened ? ".happened" : ".title")),
                text(place + (hasHappened ? ".then" : ".text")),
                Messages.text(at == Stop.END ? "rehearsal.tour.stay" : "rehearsal.tour.next"),
                isReady);
    }

    private String text(String place) {
        var away = goneAt.map(at -> Duration.between(at, clock.instant()).toSeconds());
        return Messages.text(place, away.orElse(0L));
    }
}
