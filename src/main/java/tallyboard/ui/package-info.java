/**
 * The desk: what a producer sees and presses. One room for each screen, and {@code kit} for what they share.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code settings}; only {@code ui.rehearsal} also uses
 * {@code rehearsal}. Runs on the FX thread, which never blocks and takes no lock: commands leave through
 * {@link tallyboard.ui.kit.Background}, facts arrive through {@link tallyboard.ui.kit.FxThread}. The desk is one customer of
 * the engine, equal to the REST API; it decides nothing about a stream and draws nothing that was not announced.
 */
package tallyboard.ui;
