package tallyboard.ui.shell.windows;

import javafx.scene.Node;

/**
 * What stands in a window beside the desk's own.
 *
 * @param draw draws what was measured
 * @param leave gives back what was shown, when the window goes
 */
public record SideContent(Node node, Runnable draw, Runnable leave) {}
