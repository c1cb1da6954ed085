/**
 * What the desk draws itself: the eight headline glyphs and the traces of what arrives.
 *
 * <p>Uses nothing of the engine; FX thread, except {@link tallyboard.ui.kit.draw.Curve}, which is plain numbers and may be
 * kept by a ViewModel. Colours come from the style sheets through stylable properties.
 */
package tallyboard.ui.kit.draw;
