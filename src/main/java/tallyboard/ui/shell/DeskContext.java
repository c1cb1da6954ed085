package tallyboard.ui.shell;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.settings.Choices;
import tallyboard.settings.atrest.Safekeeping;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.settings.ApiDoor;
import tallyboard.ui.settings.Ingest;
import tallyboard.ui.settings.NetworkViewModel;
import tallyboard.ui.settings.RecordingFolder;
import tallyboard.ui.settings.absence.Stills;
import tallyboard.ui.settings.tls.EncryptedDoor;

/**
 * All that the desk is given.
 *
 * @param engine facts about it
 * @param ingest the way in for encoders, which the settings choose
 * @param rehearsal what exists only in one
 */
public record DeskContext(
        Doors doors,
        EngineFacts engine,
        Ingest ingest,
        InstantSource clock,
        Choices choices,
        Installation installation,
        Optional<RehearsalParts> rehearsal) {
    /**
     * The doors to what the desk shows and commands.
     *
     * @param awake whether this computer may fall asleep
     * @param steadyMillis a time that only goes forward, to notice when the clock is set
     */
    public record Doors(
            LiveStreams streams,
            ConferenceDesk desk,
            Recordings recordings,
            Supplier<KeepAwake.State> awake,
            LongSupplier steadyMillis) {}

    /** What the settings show and change beside the choices. */
    public record Installation(
            Safekeeping keys, RecordingFolder recordings, Stills stills, ApiDoor api, EncryptedDoor encryption) {}

    /**
     * What exists only in a rehearsal.
     *
     * @param page of the simulated encoders
     * @param tour the guide, laid over the window
     */
    public record RehearsalParts(GuestView page, Optional<GuestView> tour) {}

    public LiveStreams streams() {
        return doors.streams();
    }

    public ConferenceDesk desk() {
        return doors.desk();
    }

    public Recordings recordings() {
        return doors.recordings();
    }

    public Tracks tracks() {
        return desk().tracks();
    }

    public Sessions sessions() {
        return desk().sessions();
    }

    /** What can be chosen about who reaches the ingest; whoever asks closes it. */
    NetworkViewModel network(Background background, Executor fx) {
        return new NetworkViewModel(ingest, streams(), () -> tracks().conference(), background, fx, clock);
    }

    /** The same, where encoders come in now. */
    DeskContext afresh() {
        return new DeskContext(doors, engine.at(ingest.server()), ingest, clock, choices, installation, rehearsal);
    }

    /** Nothing was ever set up or made here. */
    boolean isUntouched() {
        return rehearsal.isEmpty()
                && !choices.current().start().isSetUp()
                && tracks().conference().tracks().isEmpty();
    }
}
