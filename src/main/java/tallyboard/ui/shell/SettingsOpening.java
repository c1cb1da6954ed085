package tallyboard.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import tallyboard.desk.encoders.Absences;
import tallyboard.ui.keys.CopiedKey;
import tallyboard.ui.keys.SystemKeyClipboard;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.sound.Tones;
import tallyboard.ui.safety.AudienceScreensView;
import tallyboard.ui.safety.AudienceScreensViewModel;
import tallyboard.ui.settings.ApiViewModel;
import tallyboard.ui.settings.GeneralViewModel;
import tallyboard.ui.settings.NetworkViewModel;
import tallyboard.ui.settings.RecordingViewModel;
import tallyboard.ui.settings.SafekeepingViewModel;
import tallyboard.ui.settings.SettingsView;
import tallyboard.ui.settings.absence.AbsenceViewModel;
import tallyboard.ui.settings.comfort.ComfortViewModel;
import tallyboard.ui.settings.health.LimitsViewModel;
import tallyboard.ui.settings.keyboard.KeyboardViewModel;
import tallyboard.ui.settings.tls.RtmpsViewModel;

/** The page of the settings with what its parts need; close it with the desk. FX thread. */
final class SettingsOpening implements AutoCloseable {
    private final NetworkViewModel network;
    private final ApiViewModel api;
    private final RtmpsViewModel rtmps;
    private final LimitsViewModel limits;
    private final RecordingViewModel recording;
    private final SettingsView view;

    /** @param redress builds the desk anew */
    SettingsOpening(
            DeskContext context,
            Background background,
            Executor fx,
            Runnable redress,
            Optional<AudienceScreensViewModel> audience) {
        var here = context.installation();
        network = context.network(background, fx);
        network.moved().subscribe(isMoved -> {
            if (isMoved) {
                redress.run();
            }
        });
        api = new ApiViewModel(here.api(), new CopiedKey(new SystemKeyClipboard(), context.clock()), background);
        rtmps = new RtmpsViewModel(here.encryption(), background);
        limits = new LimitsViewModel(context.tracks(), background, fx);
        recording = new RecordingViewModel(
                here.recordings(), () -> context.streams().all().size(), background);
        view = new SettingsView(
                new SettingsView.Parts(
                        new SettingsView.Personal(
                                new GeneralViewModel(
                                        context.choices(), context.tracks(), Tones.TEST::play, background, redress),
                                new ComfortViewModel(context.choices(), background, redress)),
                        network,
                        rtmps,
                        new SettingsView.OnDisk(
                                recording,
                                new AbsenceViewModel(
                                        new Absences(context.tracks(), context.streams()), here.stills(), background)),
                        limits,
                        new SafekeepingViewModel(here.keys(), background),
                        api),
                new KeyboardViewModel(context.choices(), background),
                audience.map(AudienceScreensView::new));
    }

    Node node() {
        return view;
    }

    /** Says everything anew, after it was told what may be said. */
    void retell() {
        network.retell();
        api.retell();
        rtmps.retell();
        recording.retell();
    }

    /** To be called twice a second. */
    void tick() {
        api.tick();
    }

    @Override
    public void close() {
        limits.close();
        api.close();
        network.close();
    }
}
