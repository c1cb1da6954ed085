/**
 * What at least two screens need: the way to the FX thread and back, words, figures, the theme, and the controls of our own.
 *
 * <p>Uses {@code stream} and {@code agenda}. Everything here runs on the FX thread, except {@link tallyboard.ui.kit.Background},
 * which is the one way off it: the FX thread never blocks, takes no lock and calls no command directly.
 * {@link tallyboard.ui.kit.FxThread} is the one way back, and it always queues, so that nothing is ever drawn from inside
 * an announcement of the engine. Executors are handed in, so the ViewModels are plain functions in their tests.
 *
 * <p>Colour literals stand only in {@code dark.css} and {@code light.css}; all else names a role.
 */
package tallyboard.ui.kit;
