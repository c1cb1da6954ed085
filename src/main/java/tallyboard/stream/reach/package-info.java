/**
 * How far away the engine is: what it is called, and whether what is known of it is fresh.
 *
 * <p>Values and one port. An engine in this process is always fresh; one elsewhere can be out of reach, and then the last
 * state known stays on screen with the time it is from. Readers only ask; nothing here waits for a network.
 */
package tallyboard.stream.reach;
