package tallyboard.playback.live;

import java.util.concurrent.Semaphore;

/** How many requests may wait for what is not there yet, all channels together. */
public final class Held {
    /**
     * Half a thousand viewers of low latency, each with one request that waits. A waiting one costs a virtual thread and a
     * connection, so without a bound a single visitor could open them until the file handles are gone, which encoders
     * and recordings need.
     */
    private static final int MOST = 500;

    private final Semaphore places;

    public Held() {
        this(MOST);
    }

    Held(int most) {
        this.places = new Semaphore(most);
    }

    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }
}
