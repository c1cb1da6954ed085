/**
 * How an encoder meets a stream: the attempt, the decision about it, and what an admitted one may do.
 *
 * <p>Values and ports. Admission happens once per connection, under the engine's lock; the
 * {@link tallyboard.stream.publish.Publication} it hands out takes every later sample without that lock.
 */
package tallyboard.stream.publish;
