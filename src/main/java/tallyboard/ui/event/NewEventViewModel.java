package tallyboard.ui.event;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.event.Event;
import tallyboard.ui.event.parts.Coming;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.ReplaceViewModel;

/** A new event with nothing in it, in the place of the one that is open. FX thread. */
final class NewEventViewModel {
    private final EventAccess access;
    private final ReplaceViewModel replace;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone;
    private final Coming coming;

    NewEventViewModel(EventAccess access) {
        this.access = access;
        this.replace = new ReplaceViewModel(access);
        this.zone = new SimpleObjectProperty<>(access.conference().zone());
        this.coming = new Coming(Event.named("", zone.get()), false);
        replace.complete().bind(name.map(n -> !n.isBlank()));
        replace.ask(coming);
    }

    ReplaceViewModel replace() {
        return replace;
    }

    StringProperty name() {
        return name;
    }

    /** The zone of the venue; at first that of the event before. */
    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    void begin(Runnable done) {
        var wanted = name.get();
        var venue = zone.get();
        replace.replace(coming, () -> access.events().begin(wanted, venue), done);
    }
}
