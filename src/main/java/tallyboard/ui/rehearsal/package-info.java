/**
 * The page of a rehearsal: the simulated encoders, to be started, stopped and dropped by hand.
 *
 * <p>The one screen that uses {@code rehearsal}, besides {@code agenda}, {@code stream} and {@code ui.kit}. FX thread; what is
 * pressed leaves through {@code Background}, because the rehearsal takes a lock. The lanes of the Live page show nothing of
 * this: what a producer trains there is what happens at the show.
 */
package tallyboard.ui.rehearsal;
