package tallyboard.api.video;

import java.util.concurrent.locks.ReentrantLock;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;

/** Changes a part of a stream's settings; a lock keeps two changes from undoing each other. Any thread. */
final class StreamChanges {
    private final LiveStreams streams;
    private final ReentrantLock lock = new ReentrantLock();

    StreamChanges(LiveStreams streams) {
        this.streams = streams;
    }

    /** What the settings become. */
    interface Change {
        StreamSettings of(StreamSettings old) throws ProblemException;
    }

    LiveStream change(StreamId id, Change change) throws ProblemException, RefusedException {
        lock.lock();
        try {
            var old = existing(id).settings();
            var fresh = change.of(old);
            var changed = streams.update(id, fresh);
            Undone.tellNew(streams, id, old, fresh);
            return changed;
        } finally {
            lock.unlock();
        }
    }

    LiveStream existing(StreamId id) throws ProblemException {
        return streams.find(id).orElseThrow(() -> Problem.notFound().asException());
    }
}
