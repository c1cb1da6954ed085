/**
 * Which key does what: the deeds that can be asked for by key, the keys they have now, and how a press is read.
 *
 * <p>The map is one for the whole program, as the language is, because sentences and tooltips everywhere name keys and must not
 * name one that does something else. It is written on the FX thread. A press is read in one place, so that what holds for all
 * keys holds for each: nothing on Alt, no letter while somebody types, and the letter that was pressed never stands in what it
 * opened. What a deed is guarded by is not decided here: a key only asks, as a button does.
 */
package tallyboard.ui.kit.keyboard;
