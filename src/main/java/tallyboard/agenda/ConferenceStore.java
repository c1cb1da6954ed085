package tallyboard.agenda;

import java.util.Optional;

/** Where the conference is kept. A failure is unchecked. */
public interface ConferenceStore {
    /** The conference, empty before the first one is made. */
    Optional<Conference> load();

    /** Keeps the conference, on disk when it returns. */
    void save(Conference conference);
}
