/**
 * One search for the whole desk: tracks, talks and lines of the log, as it is typed.
 *
 * <p>FX thread; the log is read off it. What is found is what is on screen elsewhere, in the same words: nothing is searched
 * that presenter-safe mode hides, and keys are in none of the three, so there is none to find. Whoever opens the search says
 * where a choice leads.
 */
package tallyboard.ui.search;
