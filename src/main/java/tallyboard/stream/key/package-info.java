/**
 * Stream keys: the secret as a type, what is known about it, and how it is replaced. Values only.
 *
 * <p>A key is a {@link tallyboard.stream.key.StreamKey} from the first parsed byte on. Its text form is a mask, so a key
 * that strays into a log line, an exception or a debugger shows nothing; reading it is a visible act.
 */
package tallyboard.stream.key;
