package tallyboard.ui.keys.handoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.desk.handoff.obs.ObsAddress;
import tallyboard.desk.handoff.obs.ObsLink;
import tallyboard.desk.handoff.obs.ObsPassword;
import tallyboard.desk.handoff.obs.ObsTroubleException;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/**
 * Pushing the key into an OBS. Where the OBS of a track was last is taken from the log; its password is kept in memory
 * until the program ends, never on a disk. FX thread.
 */
public final class ObsPushViewModel {
    private static final int ENTRIES_TO_SEARCH = 2000;

    private final LiveStreams streams;
    private final Handing handing;
    private final ObsLink link = new ObsLink();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper knowsPassword = new ReadOnlyBooleanWrapper(false);
    private final Map<StreamId, ObsPassword> passwords = new HashMap<>();

    ObsPushViewModel(LiveStreams streams, Handing handing) {
        this.streams = streams;
        this.handing = handing;
    }

    /** What is typed as the address of OBS. */
    public StringProperty address() {
        return address;
    }

    /** What is typed as its password; empty for the one that is still known. */
    public StringProperty password() {
        return password;
    }

    /** Whether the password of this track's OBS is still known from before. */
    public ReadOnlyBooleanProperty knowsPassword() {
        return knowsPassword.getReadOnlyProperty();
    }

    /** Begins with what is known of this track's OBS. */
    void look(LiveStream stream) {
        password.set("");
        knowsPassword.set(passwords.containsKey(stream.id()));
        address.set("");
        handing.background()
                .ask(
                        () -> lastPush(stream).or(() -> guess(stream)),
                        found -> offer(stream.id(), found),
                        handing::failed);
    }

    void forget() {
        password.set("");
    }

    /** Makes the room's server and this key the target of OBS, and reads them back. */
    public void push() {
        var at = ObsAddress.parse(address.get());
        var typed = password.get();
        var id = handing.id();
        if (id.isEmpty()) {
            return;
        }
        var with = typed.isEmpty() ? passwords.getOrDefault(id.get(), ObsPassword.NONE) : ObsPassword.of(typed);
        handing.hand(
                HandOff.Way.OBS_PUSH,
                room -> at.isEmpty()
                        ? Outcome.problem(Messages.text("keys.handoff.obs.noAddress"))
                        : push(at.get(), with, room),
                outcome -> keep(id.get(), with, outcome));
    }

    /** A password that has worked is worth keeping. */
    private void keep(StreamId id, ObsPassword worked, Outcome outcome) {
        if (outcome.to().isPresent() && !worked.isEmpty()) {
            passwords.put(id, worked);
            if (handing.id().filter(id::equals).isPresent()) {
                password.set("");
                knowsPassword.set(true);
            }
        }
    }

    private Outcome push(ObsAddress at, ObsPassword with, RoomKey room) {
        try {
            link.push(at, with, room.server(), room.key());
            return Outcome.done(at.toString(), Messages.text("keys.handoff.obs.done", said(at)));
        } catch (ObsTroubleException e) {
            return Outcome.problem(
                    Messages.text("keys.handoff.obs.trouble." + e.trouble().name(), said(at)));
        }
    }

    private static String said(ObsAddress at) {
        return Discretion.now().address(at.toString());
    }

    /** What somebody has typed meanwhile stays. */
    private void offer(StreamId id, Optional<String> found) {
        boolean isUntouched = address.get().isEmpty();
        if (isUntouched && handing.id().filter(id::equals).isPresent()) {
            found.ifPresent(address::set);
        }
    }

    private Optional<String> lastPush(LiveStream stream) {
        List<LogEntry> log = streams.recentLog(ENTRIES_TO_SEARCH);
        return log.reversed().stream()
                .filter(e -> e.fact() == Fact.KEY_HANDED_OFF
                        && e.stream().filter(stream.id()::equals).isPresent()
                        && e.details().getOrDefault("way", "").equals("obs_push"))
                .map(e -> e.details().getOrDefault("address", ""))
                .findFirst();
    }

    /** OBS most likely runs where the room's encoder does. */
    private static Optional<String> guess(LiveStream stream) {
        var uses = stream.key().uses();
        var refusedSince = stream.history()
                .lastRefusal()
                .filter(r -> uses.lastUsedAt().filter(r.at()::isBefore).isEmpty());
        return Stream.of(
                        stream.running().map(Broadcast::encoder).map(e -> e.address()),
                        refusedSince.map(EncoderRefusal::encoder).map(e -> e.address()),
                        uses.lastUsedFrom())
                .flatMap(Optional::stream)
                .findFirst()
                .map(host -> new ObsAddress(host, ObsAddress.DEFAULT_PORT).toString());
    }
}
