/**
 * One lane on screen: bar, identity, the place of the picture, headline band, recording, axes, actions.
 *
 * <p>FX thread. Each part is made once and maps its part of the lane's words; nothing is added, removed or moved when the
 * state changes, only words, glyph and colour role. Sizes come from the sheet by the density of the page.
 */
package tallyboard.ui.live.lane;
