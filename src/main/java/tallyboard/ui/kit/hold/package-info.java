/**
 * Confirm by effort: the control for everything that cuts a live track. Product design, 3.4.
 *
 * <p>FX thread; uses {@code ui.kit}. It is not a JavaFX button, because those fire on Space and on a bare press; here only
 * a full hold by mouse, touch or Enter does something, and letting go does nothing.
 */
package tallyboard.ui.kit.hold;
