package tallyboard.ui.settings;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.agenda.Conference;
import tallyboard.settings.Settings.Exposure;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.kit.discretion.Told;

/**
 * Who can reach the ingest, and whether a room has. Only another computer can try the firewall, so the first one that
 * knocks, with whatever key, is the proof. FX thread; close it to stop watching.
 */
public final class NetworkViewModel implements AutoCloseable {
    private final Ingest ingest;
    private final LiveStreams streams;
    private final Background background;
    private final InstantSource clock;
    private final Supplier<Conference> conference;
    private final String before;
    private final Subscription watch;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<NetworkWords> words;
    private final ReadOnlyBooleanWrapper moved = new ReadOnlyBooleanWrapper();
    private Check check = Check.NONE;
    private Told detail = Told.by(_ -> "");

    /** What is known of the way from the rooms. */
    private enum Check {
        NONE,
        FAILED,
        SILENT,
        ANSWERS,
        REACHED
    }

    public NetworkViewModel(
            Ingest ingest,
            LiveStreams streams,
            Supplier<Conference> conference,
            Background background,
            Executor fx,
            InstantSource clock) {
        this.ingest = ingest;
        this.streams = streams;
        this.conference = conference;
        this.background = background;
        this.clock = clock;
        this.before = ingest.server();
        this.words = new ReadOnlyObjectWrapper<>(say());
        this.watch = streams.watch(event -> fx.execute(() -> take(event.entry())));
    }

    /** A choice is being carried out. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Encoders come in elsewhere than when this was made. */
    public ReadOnlyBooleanProperty moved() {
        return moved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NetworkWords> words() {
        return words.getReadOnlyProperty();
    }

    /** Lets encoders in from there at once; nobody may be connected. */
    public void choose(Exposure wanted) {
        if (!ingest.isFixed() && wanted != ingest.exposure()) {
            carryOut(() -> {
                ingest.expose(wanted);
                boolean isOpen = wanted == Exposure.NETWORK;
                streams.note(isOpen ? Fact.NETWORK_OPENED : Fact.NETWORK_CLOSED, Map.of("address", ingest.server()));
            });
        }
    }

    /** What encoders type; empty when nobody could reach it. */
    public String server() {
        return ingest.exposure() == Exposure.NETWORK
                        && ingest.serversOnTheNetwork().isEmpty()
                ? ""
                : ingest.server();
    }

    /** More or less is told from now on. */
    public void retell() {
        words.set(say());
    }

    /** Asks this computer once more whether it answers where the rooms will knock. */
    public void test() {
        carryOut(() -> {});
    }

    private void carryOut(Background.Work first) {
        busy.set(true);
        background.ask(
                () -> {
                    first.run();
                    return ingest.exposure() == Exposure.NETWORK
                            ? Optional.of(ingest.answers())
                            : Optional.<Boolean>empty();
                },
                answers ->
                        end(answers.map(is -> is ? Check.ANSWERS : Check.SILENT).orElse(Check.NONE), ""),
                problem -> end(Check.FAILED, Problems.sentence(problem)));
    }

    private void end(Check found, String about) {
        busy.set(false);
        show(found, Told.by(_ -> about));
        moved.set(!ingest.server().equals(before));
    }

    private void take(LogEntry entry) {
        boolean isKnock = entry.fact() == Fact.CONNECTED || entry.fact() == Fact.ENCODER_REFUSED;
        var from = Optional.ofNullable(entry.details().get("address")).filter(this::isElsewhere);
        if (isKnock && ingest.exposure() == Exposure.NETWORK) {
            var at = Figures.time(clock.instant(), conference.get().zone());
            from.ifPresent(address -> show(
                    Check.REACHED,
                    Told.by(how -> Messages.text("settings.network.reached", how.address(address), at))));
        }
    }

    private boolean isElsewhere(String address) {
        boolean isLoopback = address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
        return !isLoopback
                && ingest.serversOnTheNetwork().stream().noneMatch(server -> server.contains("//" + address + ":"));
    }

    private void show(Check found, Told about) {
        check = found;
        detail = about;
        words.set(say());
    }

    private NetworkWords say() {
        var servers = ingest.serversOnTheNetwork();
        boolean isOpen = ingest.exposure() == Exposure.NETWORK;
        return new NetworkWords(
                ingest.exposure(),
                ingest.isFixed(),
                isOpen && servers.isEmpty() ? "" : Discretion.now().address(ingest.server()),
                servers.stream().skip(1).map(Discretion.now()::address).toList(),
                sentence(isOpen && servers.isEmpty()),
                check == Check.FAILED || check == Check.SILENT || (isOpen && servers.isEmpty()));
    }

    private String sentence(boolean isOffline) {
        return switch (check) {
            case FAILED, REACHED -> detail.anew().text();
            case SILENT -> Messages.text("settings.network.silent");
            case ANSWERS -> Messages.text(isOffline ? "settings.network.offline" : "settings.network.answers");
            case NONE -> isOffline ? Messages.text("settings.network.offline") : "";
        };
    }

    @Override
    public void close() {
        watch.close();
    }
}
