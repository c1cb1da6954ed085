package tallyboard.ui.rehearsal;

/**
 * What the guide says now.
 *
 * @param stop counted from 1
 * @param of how many stops there are
 * @param place what it points at
 * @param next what the button says that leads on
 * @param isReady the producer can go on; before that something has to happen first
 */
public record TourWords(int stop, int of, Place place, String title, String text, String next, boolean isReady) {
    /** What on the desk the guide points at. */
    public enum Place {
        HEADLINE,
        ARRIVING,
        SESSION,
        FINISH,
        RECORDING,
        NOTHING
    }
}
