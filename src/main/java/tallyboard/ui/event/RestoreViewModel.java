package tallyboard.ui.event;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import tallyboard.agenda.event.EventChange;
import tallyboard.desk.event.Events.EarlierEvent;
import tallyboard.ui.event.parts.Coming;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.ReplaceViewModel;
import tallyboard.ui.kit.Problems;

/** The earlier versions of the event, and what would change with the one that is chosen. FX thread. */
final class RestoreViewModel {
    private final EventAccess access;
    private final ReplaceViewModel replace;
    private final ReadOnlyObjectWrapper<List<VersionRow>> versions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<VersionRow>> chosen = new SimpleObjectProperty<>(Optional.empty());

    RestoreViewModel(EventAccess access) {
        this.access = access;
        this.replace = new ReplaceViewModel(access);
        replace.complete().bind(lines.map(l -> !l.isEmpty()));
        chosen.subscribe(this::compare);
        busy.set(true);
        access.background().ask(() -> access.events().versions(), this::found, e -> {
            busy.set(false);
            problem.set(Problems.sentence(e));
        });
    }

    ReplaceViewModel replace() {
        return replace;
    }

    /** Newest first. */
    ReadOnlyObjectProperty<List<VersionRow>> versions() {
        return versions.getReadOnlyProperty();
    }

    ObjectProperty<Optional<VersionRow>> chosen() {
        return chosen;
    }

    /** The versions are being read. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it is known that there are none. */
    ReadOnlyBooleanProperty none() {
        return none.getReadOnlyProperty();
    }

    /** What changes, counted. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What changes, one by one. */
    ReadOnlyObjectProperty<List<String>> lines() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void found(List<EarlierEvent> all) {
        busy.set(false);
        none.set(all.isEmpty());
        versions.set(VersionRow.all(
                all, access.clock().instant(), access.conference().zone()));
        chosen.set(versions.get().stream().findFirst());
    }

    private void compare(Optional<VersionRow> row) {
        summary.set("");
        lines.set(List.of());
        replace.withdraw();
        row.ifPresent(r -> access.background()
                .ask(
                        () -> access.events().compare(r.earlier().event()),
                        changes -> show(r, changes),
                        e -> problem.set(Problems.sentence(e))));
    }

    /** The answer for a version that is not chosen any more is late. */
    private void show(VersionRow row, List<EventChange> changes) {
        if (chosen.get().filter(row::equals).isEmpty()) {
            return;
        }
        var event = row.earlier().event();
        summary.set(ChangeWords.summary(changes));
        lines.set(new ChangeWords(event.zone()).lines(changes));
        if (!changes.isEmpty()) {
            replace.ask(new Coming(event, true));
        }
    }

    void restore(Runnable done) {
        chosen.get()
                .map(row -> row.earlier().event())
                .ifPresent(event -> replace.replace(
                        new Coming(event, true), () -> access.events().restore(event), done));
    }
}
