package tallyboard.ui.live.simulcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.PlaybackId.Policy;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;

/** The simulcast targets of the selected room. FX thread; looks twice a second, as at all that is measured. */
public final class SimulcastViewModel {
    private final LiveViewModel live;
    private final String http;
    private final ReadOnlyObjectWrapper<SimulcastWords> words = new ReadOnlyObjectWrapper<>(SimulcastWords.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param http where viewers find us, such as {@code http://127.0.0.1:8480} */
    public SimulcastViewModel(LiveViewModel live, String http) {
        this.live = live;
        this.http = http;
        live.selected().subscribe(_ -> {
            problem.set("");
            look();
        });
    }

    public ReadOnlyObjectProperty<SimulcastWords> words() {
        return words.getReadOnlyProperty();
    }

    /** Why the last wish was not met; empty when it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Says anew what the targets do. */
    public void look() {
        words.set(row().flatMap(row -> row.stream()
                        .get()
                        .map(stream -> SimulcastWords.of(stream, live.commands().targets(row))))
                .orElse(SimulcastWords.NOTHING));
    }

    /** The page that plays this room on a monitor; empty when nobody may watch without a token. */
    public Optional<String> monitor() {
        return row().flatMap(row -> row.stream()
                .get()
                .flatMap(stream -> stream.settings().playbackIds().stream()
                        .filter(id -> id.policy() == Policy.PUBLIC)
                        .map(PlaybackId::value)
                        .findFirst())
                .map(id ->
                        http + "/monitor/" + id + "#" + inAnAddress(row.seat().room())));
    }

    private static String inAnAddress(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    /** @param key empty when the address ends with it */
    public void add(String address, String key, Runnable done) {
        var found = TargetAddress.of(address);
        if (found.isEmpty()) {
            problem.set(Messages.text("simulcast.noAddress"));
            return;
        }
        var secret = Optional.of(key.strip()).filter(text -> !text.isEmpty()).map(TargetKey::new);
        row().ifPresent(row -> live.commands()
                .addTarget(
                        row,
                        found.get(),
                        secret,
                        () -> {
                            done.run();
                            settled();
                        },
                        problem::set));
    }

    public void remove(TargetId target) {
        row().ifPresent(row -> live.commands().removeTarget(row, target, this::settled, problem::set));
    }

    /** Takes the targets off the broadcast that runs; the room itself stays on air. */
    public void stop() {
        row().ifPresent(row -> live.commands().stopSimulcast(row));
    }

    public void start() {
        row().ifPresent(row -> live.commands().startSimulcast(row));
    }

    private void settled() {
        problem.set("");
        look();
    }

    private Optional<LaneRow> row() {
        return live.selected().get();
    }
}
