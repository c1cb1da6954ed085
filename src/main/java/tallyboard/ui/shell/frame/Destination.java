package tallyboard.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Messages;

/** Where the rail leads. */
enum Destination {
    LIVE(Feather.RADIO),
    SCHEDULE(Feather.CALENDAR),
    RECORDINGS(Feather.FILM),
    LOG(Feather.LIST),
    REHEARSAL(Feather.TARGET);

    private final Feather icon;

    Destination(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    String title() {
        return Messages.text("shell.rail." + name());
    }
}
