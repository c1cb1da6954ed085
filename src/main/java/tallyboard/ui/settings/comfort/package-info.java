/** The part of the settings about eyes and hands: size, movement, colours, and how what cuts is confirmed. FX thread. */
package tallyboard.ui.settings.comfort;
