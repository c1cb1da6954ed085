package tallyboard.ui.live.lane;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import tallyboard.ui.kit.comfort.Comforts;

/** How much room a lane has. On the page it is the pseudo-class {@code :snug}, {@code :compact} or {@code :tiny}. */
public enum Density {
    /** 208 px. */
    ROOMY(208),
    /** 200 px: three lanes below the stripe of a rehearsal. */
    SNUG(200),
    /** 148 px, without the cause sentence. */
    COMPACT(148),
    /** 88 px, without the place of the picture. */
    TINY(88);

    private static final double GAP = 8;
    /** A narrower lane has no room for recording and axes side by side. */
    private static final double ROOMY_WIDTH = 930;

    private static final int MANY_LANES = 4;
    private static final int TOO_MANY_LANES = 6;

    private final double height;
    private final PseudoClass state = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Density(double height) {
        this.height = height;
    }

    /** The density for so many lanes in a place of that size. */
    public static Density of(int lanes, double width, double heightThere) {
        if (lanes >= TOO_MANY_LANES) {
            return TINY;
        }
        if (lanes >= MANY_LANES || width < Comforts.px(ROOMY_WIDTH)) {
            return COMPACT;
        }
        return fits(ROOMY, heightThere) ? ROOMY : fits(SNUG, heightThere) ? SNUG : COMPACT;
    }

    /** Three lanes are the measure, so that adding one or two does not change the size of the first. */
    private static boolean fits(Density density, double heightThere) {
        return 3 * (density.height() + Comforts.px(GAP)) <= heightThere;
    }

    public double height() {
        return Comforts.px(height);
    }

    /** Gives the node this density and takes away any other. */
    public void mark(Node node) {
        for (var density : values()) {
            node.pseudoClassStateChanged(density.state, density == this);
        }
    }
}
