package tallyboard.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.settings.absence.AbsenceView;
import tallyboard.ui.settings.absence.AbsenceViewModel;
import tallyboard.ui.settings.comfort.ComfortView;
import tallyboard.ui.settings.comfort.ComfortViewModel;
import tallyboard.ui.settings.health.LimitsView;
import tallyboard.ui.settings.health.LimitsViewModel;
import tallyboard.ui.settings.keyboard.KeyboardView;
import tallyboard.ui.settings.keyboard.KeyboardViewModel;
import tallyboard.ui.settings.tls.RtmpsView;
import tallyboard.ui.settings.tls.RtmpsViewModel;

/** The page of the settings: each holds as soon as it is chosen. */
public final class SettingsView extends ScrollPane {
    /**
     * What stands on it, in this order.
     */
    public record Parts(
            Personal personal,
            NetworkViewModel network,
            RtmpsViewModel rtmps,
            OnDisk disk,
            LimitsViewModel limits,
            SafekeepingViewModel keys,
            ApiViewModel api) {}

    /**
     * What concerns recordings.
     *
     * @param absence what they have for the time that an encoder is away, and viewers see
     */
    public record OnDisk(RecordingViewModel recording, AbsenceViewModel absence) {}

    /** About whoever sits here. */
    public record Personal(GeneralViewModel general, ComfortViewModel comfort) {}

    /** @param screens which of them the audience sees */
    public SettingsView(Parts parts, KeyboardViewModel keyboard, Optional<? extends Node> screens) {
        getStyleClass().add("settings-page");
        setFitToWidth(true);
        var title = new Label(Messages.text("settings.title"));
        title.getStyleClass().add("page-title");
        var network = new NetworkView(parts.network());
        network.help(RtmpsView.turningOn(parts.rtmps()));
        var column = new VBox(
                title,
                part("settings.general.title", new GeneralView(parts.personal().general())),
                part("settings.comfort.title", new ComfortView(parts.personal().comfort())),
                part("settings.network.title", network),
                part("settings.rtmps.title", new RtmpsView(parts.rtmps())),
                part("settings.recording.title", new RecordingView(parts.disk().recording())),
                part("settings.absence.title", new AbsenceView(parts.disk().absence())),
                part("settings.limits.title", new LimitsView(parts.limits())),
                part("settings.keyboard.title", new KeyboardView(keyboard)),
                part("settings.atrest.title", new SafekeepingView(parts.keys())),
                part("settings.api.title", new ApiView(parts.api())));
        screens.ifPresent(node -> column.getChildren().add(part("safe.audience.title", node)));
        column.getStyleClass().add("column");
        setContent(column);
        FocusRegion.LANES.mark(this);
        parts.network().test();
    }

    private static Node part(String name, Node content) {
        var head = new Label(Messages.text(name));
        head.getStyleClass().addAll("t16", "semibold");
        var part = new VBox(head, content);
        part.getStyleClass().add("part");
        return part;
    }
}
