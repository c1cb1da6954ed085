package tallyboard.agenda.health;

import java.util.Optional;
import tallyboard.agenda.health.HealthLimits.Bounds;

/** What is watched, with the bounds that the conference preset sets and the range in which others make sense. */
public enum HealthLimit {
    /** Seconds without any media; the engine closes the connection after fifteen. */
    MEDIA(new Bounds(3, 8, 0), 1, 15, Order.RISING),
    /** Percent of the picture's bitrate at the sound check, for so many seconds. */
    BITRATE(new Bounds(60, 30, 10), 1, 100, Order.FALLING),
    /** Percent of the frame rate that was declared, for so many seconds. */
    FRAME_RATE(new Bounds(90, 60, 5), 1, 100, Order.FALLING),
    /** Seconds between two key pictures. */
    KEY_INTERVAL(new Bounds(4, 8, 0), 1, 60, Order.RISING),
    /** Seconds of drift: to look at what it grows by in a minute, to act how far it is. */
    DRIFT(new Bounds(0.5, 3, 0), 0.1, 60, Order.NONE),
    /** Seconds without sound while a talk runs. */
    SOUND(new Bounds(10, 30, 0), 2, 600, Order.RISING),
    /** How often an encoder came back in five minutes. */
    RECONNECTS(new Bounds(2, 4, 0), 1, 20, Order.RISING),
    /** Minutes of recording for which there is room. */
    DISK(new Bounds(120, 30, 0), 1, 1440, Order.FALLING);

    /** The longest time for which something may have to last. */
    private static final int LONGEST = 120;

    private final Bounds preset;
    private final double least;
    private final double most;
    private final Order order;

    private enum Order {
        RISING,
        FALLING,
        /** The two bounds are about different things. */
        NONE
    }

    /** Why bounds make no sense. */
    public enum Fault {
        OUT_OF_RANGE,
        /** What is to be acted on would come before what is to be looked at. */
        WRONG_ORDER,
        /** It would have to last for no time at all, or for too long. */
        WRONG_TIME
    }

    HealthLimit(Bounds preset, double least, double most, Order order) {
        this.preset = preset;
        this.least = least;
        this.most = most;
        this.order = order;
    }

    public Bounds preset() {
        return preset;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /** Whether it has to last for a time before it counts. */
    public boolean hasTime() {
        return preset.seconds() > 0;
    }

    /** Why these bounds make no sense here; empty when they do. */
    public Optional<Fault> fault(Bounds bounds) {
        if (!isInRange(bounds.attention()) || !isInRange(bounds.actNow())) {
            return Optional.of(Fault.OUT_OF_RANGE);
        }
        boolean isInOrder = switch (order) {
            case RISING -> bounds.attention() <= bounds.actNow();
            case FALLING -> bounds.attention() >= bounds.actNow();
            case NONE -> true;
        };
        if (!isInOrder) {
            return Optional.of(Fault.WRONG_ORDER);
        }
        boolean isTimeGood = hasTime() ? bounds.seconds() >= 1 && bounds.seconds() <= LONGEST : bounds.seconds() == 0;
        return isTimeGood ? Optional.empty() : Optional.of(Fault.WRONG_TIME);
    }

    private boolean isInRange(double bound) {
        return bound >= least && bound <= most;
    }
}
