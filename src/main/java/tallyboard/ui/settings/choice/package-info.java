/**
 * Ways to choose among a few things on the page of the settings. FX thread.
 */
package tallyboard.ui.settings.choice;
