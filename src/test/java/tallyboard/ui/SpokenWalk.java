package tallyboard.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import tallyboard.ui.kit.hold.HoldButton;

/** Goes through every window that is open as a screen reader does: what can be reached must say what it is. */
final class SpokenWalk {
    private static final Set<AccessibleRole> NO_ROLE = EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    /** A key of the messages where the message should be. */
    private static final Pattern MESSAGE_KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z_]+)+");

    private SpokenWalk() {}

    /** What is silent or says nothing that helps, each with where it stands. */
    static List<String> faults() {
        var found = new ArrayList<String>();
        eachNode(node -> fault(node).ifPresent(what -> found.add(what + ": " + path(node))));
        return found;
    }

    /** All that is spoken or can be read anywhere in the tree. */
    static List<String> words() {
        var all = new ArrayList<String>();
        eachNode(node -> {
            all.add(node.toString());
            said(node).forEach(all::add);
            if (node instanceof TextInputControl input) {
                all.add(String.valueOf(input.getText()));
            }
        });
        return all;
    }

    private static void eachNode(Consumer<Node> step) {
        List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .forEach(window -> down(window.getScene().getRoot(), step));
    }

    static void down(Node node, Consumer<Node> step) {
        if (node.isVisible()) {
            step.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> down(child, step));
            }
        }
    }

    private static Optional<String> fault(Node node) {
        if (said(node).anyMatch(text -> MESSAGE_KEY.matcher(text).matches())) {
            return Optional.of("says the key of a message");
        }
        if (!isInteractive(node)) {
            return Optional.empty();
        }
        if (node.getAccessibleRole() == null || NO_ROLE.contains(node.getAccessibleRole())) {
            return Optional.of("has no role");
        }
        return name(node).isBlank() ? Optional.of("has no words") : Optional.empty();
    }

    private static boolean isInteractive(Node node) {
        boolean isPartOfAnother = node.getParent() instanceof ComboBoxBase<?>;
        return !isPartOfAnother
                && !(node instanceof ScrollPane)
                && (node.isFocusTraversable()
                        || node instanceof ButtonBase
                        || node instanceof HoldButton
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TextInputControl);
    }

    /** What the node is called: its own words, or those of the label that belongs to it. What is typed is no name. */
    private static String name(Node node) {
        var own = Optional.ofNullable(node.getAccessibleText()).filter(text -> !text.isBlank());
        var labelled = Optional.ofNullable(node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY))
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText());
        var written =
                node instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.<String>empty();
        return own.or(() -> labelled).or(() -> written).orElse("");
    }

    private static Stream<String> said(Node node) {
        var texts = new ArrayList<String>();
        texts.add(node.getAccessibleText());
        texts.add(node.getAccessibleHelp());
        texts.add(node.getAccessibleRoleDescription());
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String heard) {
            texts.add(heard);
        }
        return texts.stream().filter(text -> text != null && !text.isEmpty());
    }

    private static String path(Node node) {
        var names = new ArrayList<String>();
        for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
            names.add(at.getClass().getSimpleName() + at.getStyleClass());
        }
        return String.join(" < ", names);
    }
}
