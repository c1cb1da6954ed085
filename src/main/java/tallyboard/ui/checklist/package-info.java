/**
 * The go-live checklist: how many things are done, what each red one needs, and what the producer has added.
 *
 * <p>FX thread; the computer is asked through {@code Background} every few seconds. What is red for a track makes its Enable one
 * that has to be held, so the lanes are told here and nowhere else.
 */
package tallyboard.ui.checklist;
