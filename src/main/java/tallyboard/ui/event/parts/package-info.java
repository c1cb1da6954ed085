/**
 * What the sheets of an event share: the question before an event is replaced, and the pieces they are drawn with.
 *
 * <p>FX thread. A replaced event can be had back as a version, except for its keys, which are void for good: so where keys
 * would be lost its name has to be typed, as for everything that destroys something, and where none is lost a hold is
 * enough. Product design, 3.4 and 3.14.
 */
package tallyboard.ui.event.parts;
