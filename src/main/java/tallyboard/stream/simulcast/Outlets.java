package tallyboard.stream.simulcast;

import java.util.List;
import tallyboard.stream.StreamId;

/** Carries broadcasts to the targets of their streams. */
public interface Outlets {
    Outlets NONE = (_, _, _) -> Outlet.NONE;

    /** A broadcast begins. Called under the engine's lock, so it may only begin what takes time. */
    Outlet open(StreamId stream, List<SimulcastTarget> targets, Reports reports);

    /** Hears what becomes of a target. Takes the engine's lock. */
    interface Reports {
        void became(StreamId stream, TargetId target, TargetStatus status);
    }
}
