/**
 * Where on the stream's own timeline a sample lies: wire clocks that wrap, restart and jitter made into one steady count.
 *
 * <p>Uses {@code codec} and {@code mp4}. Pure: the only time here is the one that samples carry. Sound is counted in its
 * own samples, since wire times are whole milliseconds and would creep; pictures take the wire's times.
 */
package tallyboard.media.timeline;
