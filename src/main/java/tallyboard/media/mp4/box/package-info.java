/**
 * Boxes as such: their heads, their nesting, how they are written and read back.
 *
 * <p>Uses the JDK only. Pure. What a certain box means is the business of the package above.
 */
package tallyboard.media.mp4.box;
