package tallyboard.desk.encoders;

import java.util.List;
import java.util.function.UnaryOperator;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Reconnect;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamSettings;

/** What becomes of the streams of all tracks alike while their encoders are away. Any thread; a change blocks on the disk. */
public final class Absences {
    private final Tracks tracks;
    private final LiveStreams streams;

    public Absences(Tracks tracks, LiveStreams streams) {
        this.tracks = tracks;
        this.streams = streams;
    }

    /** As it is for the first stream, which stands for all; what is usual while there is none. */
    public Reconnect now() {
        return all().stream()
                .findFirst()
                .map(LiveStream::settings)
                .orElse(StreamSettings.forRoom(""))
                .reconnect();
    }

    /** Takes a step for every stream; each keeps its window. */
    public void change(UnaryOperator<Reconnect> step) throws RefusedException {
        for (var stream : all()) {
            var settings = stream.settings();
            var next = step.apply(settings.reconnect()).with(settings.reconnectWindow());
            if (!next.equals(settings.reconnect())) {
                streams.update(stream.id(), settings.with(next));
            }
        }
    }

    private List<LiveStream> all() {
        return tracks.conference().tracks().stream()
                .flatMap(track -> track.streams().stream())
                .flatMap(id -> streams.find(id).stream())
                .toList();
    }
}
