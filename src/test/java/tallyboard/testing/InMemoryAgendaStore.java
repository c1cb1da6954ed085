package tallyboard.testing;

import tallyboard.agenda.Agenda;
import tallyboard.agenda.AgendaStore;

/** Keeps the agenda for as long as the test. */
public final class InMemoryAgendaStore implements AgendaStore {
    private Agenda kept = Agenda.EMPTY;

    @Override
    public synchronized Agenda load() {
        return kept;
    }

    @Override
    public synchronized void save(Agenda agenda) {
        kept = agenda;
    }
}
