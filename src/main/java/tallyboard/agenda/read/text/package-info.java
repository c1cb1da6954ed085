/**
 * Bytes to text, and text to what may be shown: decoding that repairs, plain text out of HTML, names without tricks, and
 * the many spellings of a moment and a length.
 *
 * <p>Pure, and linear in its input whatever that is: these are the first hands on foreign data.
 */
package tallyboard.agenda.read.text;
