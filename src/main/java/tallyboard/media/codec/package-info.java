/**
 * Codec configuration records (avcC, hvcC, av1C, AudioSpecificConfig, OpusHead) read into values that say what the producer wants to know.
 *
 * <p>Uses the JDK only. Values and pure functions, any thread. A record comes from outside: one that cannot be used is
 * refused with a reason ({@link tallyboard.media.codec.UnusableFormatException}) and never with a stray exception.
 */
package tallyboard.media.codec;
