package tallyboard.stream;

import java.util.concurrent.Callable;

/**
 * Who acts: the desk, its plan, a token of the API, or the engine itself. Bound for the length of a call by the customer at the
 * door, so that a command needs no extra parameter and the log still says who.
 */
public record Actor(String name) {
    public static final Actor DESK = new Actor("desk");
    public static final Actor API = new Actor("api");
    /** The desk, acting by the agenda on its own. */
    public static final Actor PLAN = new Actor("plan");

    public static final Actor ENGINE = new Actor("engine");

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /** The one who acts on this thread now; the engine itself when nobody said. */
    public static Actor current() {
        return CURRENT.isBound() ? CURRENT.get() : ENGINE;
    }

    /** Runs the work in this actor's name. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Runs the work in this actor's name and answers what it does. */
    public <T> T doing(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }
}
