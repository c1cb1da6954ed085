package tallyboard.media.timeline;

/** Counts what was wrong with the samples of a programme. */
public final class FaultCount {

    private long bumped;
    private long reanchored;
    private long restarted;
    private long undecodable;

    public void bump() {
        bumped++;
    }

    public void reanchor() {
        reanchored++;
    }

    public void restarted() {
        restarted++;
    }

    public void undecodable() {
        undecodable++;
    }

    /** As a value: bumped, re-anchored, restarted, undecodable. */
    public Count now() {
        return new Count(bumped, reanchored, restarted, undecodable);
    }

    /** A reading of the counters. */
    public record Count(long bumped, long reanchored, long restarted, long undecodable) {}
}
