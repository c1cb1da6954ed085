/** The one step back that a screen offers after a change of class A: a sentence and a button for ten seconds. FX thread. */
package tallyboard.ui.kit.undo;
