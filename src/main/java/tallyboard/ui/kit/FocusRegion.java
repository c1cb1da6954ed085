package tallyboard.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/** The regions that F6 goes through, in this order. A screen marks its own; what is not on screen is left out. */
public enum FocusRegion {
    HEADER,
    ALARMS,
    RAIL,
    LANES,
    INSPECTOR,
    LOG,
    STATUS,
    GUIDE;

    /** Makes the node the place of this region. */
    public void mark(Node node) {
        node.getProperties().put(FocusRegion.class, this);
    }

    /** Moves the focus into the region after (or before) the one that has it; from nowhere, into the first. */
    public static void step(Scene scene, int by) {
        var regions = new ArrayList<Node>();
        collect(scene.getRoot(), regions);
        regions.sort(Comparator.comparing(n -> (FocusRegion) n.getProperties().get(FocusRegion.class)));
        int here = indexOf(regions, scene.getFocusOwner());
        for (int i = 1; i <= regions.size(); i++) {
            int next = here < 0 ? i - 1 : Math.floorMod(here + i * by, regions.size());
            var target = firstStop(regions.get(next));
            if (target.isPresent()) {
                reach(scene, target.get());
                return;
            }
        }
    }

    /** Comes from the stop beside it, as Tab does, because only a focus that was moved by key shows its ring. */
    private static void reach(Scene scene, Node target) {
        var stops = new ArrayList<Node>();
        collectStops(scene.getRoot(), stops);
        int here = stops.indexOf(target);
        if (here > 0) {
            stops.get(here - 1).requestFocusTraversal(TraversalDirection.NEXT);
        } else if (stops.size() > 1) {
            stops.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!target.isFocused()) {
            target.requestFocus();
        }
    }

    private static void collectStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, stops));
        }
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getProperties().containsKey(FocusRegion.class)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static int indexOf(List<Node> regions, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (regions.contains(node)) {
                return regions.indexOf(node);
            }
        }
        return -1;
    }

    private static Optional<Node> firstStop(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstStop(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
