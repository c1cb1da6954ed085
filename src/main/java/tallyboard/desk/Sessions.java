package tallyboard.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.AgendaStore;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.stream.LiveStreams.Subscription;

/**
 * The sessions of the conference. Owns the {@link Agenda}; guarded by its own lock, callable from any thread, blocks on
 * the disk.
 */
public final class Sessions {
    private final AgendaStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Agenda>> watchers = new CopyOnWriteArrayList<>();
    private volatile Agenda agenda;

    public Sessions(AgendaStore store) {
        this.store = store;
        this.agenda = store.load();
    }

    public Agenda agenda() {
        return agenda;
    }

    /** Tells the watcher every new state of the agenda, in order; it may only enqueue. */
    public Subscription watch(Consumer<Agenda> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    public void add(Session session) {
        change(agenda -> agenda.plus(session));
    }

    public void delete(SessionId id) {
        change(agenda -> agenda.minus(id));
    }

    /** Changes what this desk says of a session; the published talk stays as it is. */
    public void edit(SessionId id, UnaryOperator<Session.Edits> edit) {
        change(agenda -> agenda.with(id, s -> s.with(edit.apply(s.edits()))));
    }

    /** Takes one step from the agenda as it is to the agenda as it is to be. */
    public void change(UnaryOperator<Agenda> step) {
        lock.lock();
        try {
            var next = step.apply(agenda);
            if (next.equals(agenda)) {
                return;
            }
            store.save(next);
            agenda = next;
            watchers.forEach(w -> w.accept(next));
        } finally {
            lock.unlock();
        }
    }
}
