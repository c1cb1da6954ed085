/**
 * The stills that stand where an encoder is away: the built-in one and those that the producer chose, kept in a folder.
 *
 * <p>Uses {@code stream} and {@code media}. A picture is read, fitted and copied once, when it is chosen; what is shown later
 * does not depend on a file that may be moved, or on a disk that may be unplugged.
 */
package tallyboard.playback.slate;
