package tallyboard.rehearsal;

import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;

/** The invented conference of a fresh rehearsal. */
public final class SampleEvent {
    static final String NAME = "Driftwood Conf 2026 (rehearsal)";

    private SampleEvent() {}

    /**
     * Fills a conference that has no name yet: a track for each room, with an enabled stream. The name is given last, so
     * that a start that was killed half way is gone on with.
     */
    public static void fill(Tracks tracks, LiveStreams streams) throws RefusedException {
        if (!tracks.conference().name().isBlank()) {
            return;
        }
        for (var room : Room.values()) {
            var isThere =
                    tracks.conference().tracks().stream().anyMatch(t -> t.name().equals(room.title()));
            if (!isThere) {
                for (var stream : tracks.create(room.title()).streams()) {
                    streams.enable(stream);
                }
            }
        }
        tracks.nameConference(NAME);
    }
}
