/**
 * The ledger of talks as it is read: one line for each talk, with what became of its recording.
 *
 * <p>Uses {@code stream}, {@code agenda} and {@code desk}; FX thread. {@link tallyboard.ui.recordings.ledger.LedgerFacts}
 * holds what was announced, {@link tallyboard.ui.recordings.ledger.LedgerRows} says it; neither looks at a file.
 */
package tallyboard.ui.recordings.ledger;
