package tallyboard.agenda;

/** Where the agenda is kept. A failure is unchecked. */
public interface AgendaStore {
    /** The agenda as it was last saved; {@link Agenda#EMPTY} before that. */
    Agenda load();

    /** Keeps the agenda, on disk when it returns. */
    void save(Agenda agenda);
}
