package tallyboard.ui.live.rows;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.desk.Tracks;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Making, naming, moving and removing tracks and streams. What went wrong is said once, for the page as a whole. */
public final class TrackCommands {
    private final Tracks tracks;
    private final Background background;
    private final Consumer<Track> made;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param made told each track that was made here by itself */
    TrackCommands(Tracks tracks, Background background, Consumer<Track> made) {
        this.tracks = tracks;
        this.background = background;
        this.made = made;
    }

    /** Why the last command did nothing; empty when it went well. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The first three rooms of a new conference. */
    public void createThree() {
        var names = List.of(
                Messages.text("live.create.first"),
                Messages.text("live.create.second"),
                Messages.text("live.create.third"));
        run(() -> {
            for (var name : names) {
                tracks.create(name);
            }
        });
    }

    /** One more track, named by its place until somebody names it better. */
    public void create() {
        var name =
                Messages.text("live.create.next", tracks.conference().tracks().size() + 1);
        problem.set("");
        background.ask(() -> tracks.create(name), made, e -> problem.set(Problems.sentence(e)));
    }

    /** Renames what the lane is called: the track, or the stream where the track has several or there is none. */
    public void rename(LaneRow row, String name) {
        if (name.isBlank() || name.strip().equals(row.seat().room())) {
            return;
        }
        var track = row.seat().track().filter(t -> t.streams().size() < 2).map(Track::id);
        if (track.isPresent()) {
            run(() -> tracks.rename(track.get(), name));
        } else {
            row.id().ifPresent(id -> run(() -> tracks.rename(id, name)));
        }
    }

    public void rename(TrackId id, String name) {
        if (!name.isBlank()) {
            run(() -> tracks.rename(id, name));
        }
    }

    /** Moves the lane's track by so many places, negative toward the top. */
    public void move(LaneRow row, int places) {
        row.seat().track().ifPresent(t -> run(() -> tracks.move(t.id(), places)));
    }

    public void addStream(LaneRow row) {
        row.seat().track().ifPresent(t -> run(() -> tracks.addStream(t.id(), streamName(t))));
    }

    /** Puts a stream that has no track into one. */
    public void assign(StreamId stream, TrackId track) {
        run(() -> tracks.assign(stream, track));
    }

    /** Removes the lane: its stream, and its track with it when that has no other. */
    public void delete(LaneRow row) {
        var track = row.seat().track().filter(t -> t.streams().size() < 2).map(Track::id);
        if (track.isPresent()) {
            run(() -> tracks.delete(track.get()));
        } else {
            row.id().ifPresent(id -> run(() -> tracks.deleteStream(id)));
        }
    }

    private static String streamName(Track track) {
        return track.streams().isEmpty()
                ? track.name()
                : Messages.text(
                        "live.create.stream", track.name(), track.streams().size() + 1);
    }

    private void run(Background.Work work) {
        problem.set("");
        background.run(work, () -> {}, e -> problem.set(Problems.sentence(e)));
    }
}
