/**
 * What stands in the headers of coded pictures and sound themselves, bit by bit: sizes, rates, shapes and colours.
 *
 * <p>Uses the values of {@code codec} and the JDK. The configuration records of {@code codec} hand these headers in, since
 * the records say little of what a producer wants to know, and metadata of an encoder may say anything.
 */
package tallyboard.media.codec.header;
