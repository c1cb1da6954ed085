/**
 * What viewers see while an encoder is away: a still picture with silence, as fragments that any player takes.
 *
 * <p>Uses {@code media.codec} and {@code media.mp4}. Nothing here is an encoder in the common sense, and nothing native: the
 * picture is written into one H.264 key picture as it is, by macroblocks that repeat their neighbours where they can and carry
 * their samples plainly (I_PCM) where they cannot; each picture behind it says in ten bytes that nothing has changed. So a still
 * is shown exactly, costs no computing while it is shown, and cannot fail in a way that takes the program along.
 */
package tallyboard.media.slate;
