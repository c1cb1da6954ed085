package tallyboard.ui.shell.frame;

import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Messages;

/** Where the rail leads. */
public enum Destination {
    LIVE(Feather.RADIO),
    SCHEDULE(Feather.CALENDAR),
    RECORDINGS(Feather.FILM),
    LOG(Feather.LIST),
    REHEARSAL(Feather.TARGET),
    SETTINGS(Feather.SETTINGS);

    private final Feather icon;

    Destination(Feather icon) {
        this.icon = icon;
    }

    public Feather icon() {
        return icon;
    }

    public String title() {
        return Messages.text("shell.rail." + name());
    }
}
