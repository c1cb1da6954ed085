/**
 * What was chosen to make the desk fit the eyes and hands of whoever sits at it, for every window and control.
 *
 * <p>FX thread; uses {@code settings}. It holds for the whole program, as the language does, because a button that is made
 * anywhere must know whether it is held or pressed twice. Sizes and colours are changed where the style sheets are read:
 * text size multiplies their pixels, night takes light from their roles, so that popups and small windows follow too.
 */
package tallyboard.ui.kit.comfort;
