package tallyboard.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a colour means. On a node it is the pseudo-class {@code :live}, {@code :attention}, {@code :critical} or {@code :info}. */
public enum Role {
    OFF,
    LIVE,
    ATTENTION,
    CRITICAL,
    INFO;

    private final PseudoClass state = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Gives the node this role and takes away any other. */
    public void mark(Node node) {
        for (var role : values()) {
            node.pseudoClassStateChanged(role.state, role == this && this != OFF);
        }
    }
}
