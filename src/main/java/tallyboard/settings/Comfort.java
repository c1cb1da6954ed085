package tallyboard.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What makes the desk fit the eyes and hands of whoever sits at it.
 *
 * @param textPercent how large everything is written, one of {@link #SIZES}
 * @param eases what else was chosen
 */
public record Comfort(int textPercent, Set<Ease> eases) {
    public static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
    public static final Comfort DEFAULT = new Comfort(SIZES.getFirst(), Set.of());

    /** Each is off until it is chosen. */
    public enum Ease {
        /** Nothing fades or slides. */
        STILL,
        /** Red is what is live, as in a studio, and what is critical is striped. */
        RED_TALLY,
        /** The dark looks are darker still. */
        NIGHT,
        /** What cuts is pressed twice instead of held. */
        PRESS_TWICE
    }

    public Comfort {
        textPercent = SIZES.contains(textPercent) ? textPercent : SIZES.getFirst();
        eases = Set.copyOf(eases);
    }

    public boolean has(Ease ease) {
        return eases.contains(ease);
    }

    public Comfort withText(int percent) {
        return new Comfort(percent, eases);
    }

    public Comfort with(Ease ease, boolean isChosen) {
        var all = EnumSet.noneOf(Ease.class);
        all.addAll(eases);
        if (isChosen) {
            all.add(ease);
        } else {
            all.remove(ease);
        }
        return new Comfort(textPercent, all);
    }
}
