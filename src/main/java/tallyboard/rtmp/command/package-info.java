/**
 * What the two sides say to each other: commands and their answers, and what an encoder tells about itself.
 *
 * <p>A command is split into its parts here, once, before anything could log it: the application name, which is one of two
 * words, and the key, which is an {@link tallyboard.rtmp.command.OfferedKey} from its first moment as text.
 */
package tallyboard.rtmp.command;
