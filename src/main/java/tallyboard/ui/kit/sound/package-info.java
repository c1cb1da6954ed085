/** What the desk lets be heard. Blocks while it sounds, so it is never called on the FX thread; makes its tones itself. */
package tallyboard.ui.kit.sound;
