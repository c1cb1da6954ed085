/**
 * Signing keys: with the private half a program of the owner signs tokens for viewers, the public half is kept here.
 *
 * <p>Values and one port. The private half is handed out once, when the key is made, and never stored.
 */
package tallyboard.stream.sign;
