package tallyboard.ui.kit.discretion;

import java.util.function.Function;

/**
 * A sentence that stays as it was said, with and without what presenter-safe mode hides.
 *
 * @param now which of the two is read
 */
public record Told(String open, String discreet, Discretion now) {
    public static Told by(Function<Discretion, String> teller) {
        return new Told(teller.apply(Discretion.OPEN), teller.apply(Discretion.PRESENTER_SAFE), Discretion.now());
    }

    /** The same, read as sentences are read now. */
    public Told anew() {
        return new Told(open, discreet, Discretion.now());
    }

    /** Whole, for a file. */
    public Told whole() {
        return new Told(open, discreet, Discretion.OPEN);
    }

    public String text() {
        return now.isSafe() ? discreet : open;
    }
}
