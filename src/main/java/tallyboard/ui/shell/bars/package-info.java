/**
 * The header and the status bar: what is true of the whole desk at any moment. FX thread; uses {@code ui.live} to count
 * what its lanes say, so that the header never says anything else than they do.
 */
package tallyboard.ui.shell.bars;
