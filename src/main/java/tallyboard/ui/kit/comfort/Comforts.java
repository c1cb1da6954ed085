package tallyboard.ui.kit.comfort;

import javafx.application.Platform;
import tallyboard.settings.Comfort;
import tallyboard.settings.Comfort.Ease;

/** What holds now. Whatever is made from then on follows it. */
public final class Comforts {
    private static final double WHOLE = 100;
    private static Comfort chosen = Comfort.DEFAULT;

    private Comforts() {}

    public static void choose(Comfort comfort) {
        chosen = comfort;
    }

    public static boolean has(Ease ease) {
        return chosen.has(ease);
    }

    /** Whether nothing may move that need not: it was chosen here, or for all of this computer. */
    public static boolean isStill() {
        return has(Ease.STILL) || Platform.getPreferences().isReducedMotion();
    }

    /** How many times as large as it was drawn. */
    public static double scale() {
        return chosen.textPercent() / WHOLE;
    }

    /** A length that has to hold text, in the size that was chosen. */
    public static double px(double length) {
        return length * scale();
    }
}
