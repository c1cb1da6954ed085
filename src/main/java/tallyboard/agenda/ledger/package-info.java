/**
 * The recording ledger: which asset holds which session, what was marked in it, and how far it is checked and handed
 * over.
 *
 * <p>Values and one port, no threads. A {@link tallyboard.agenda.ledger.Take} keeps a copy of the slot it was made for,
 * because the agenda may lose or rename the session later and the recording must still say what it is.
 */
package tallyboard.agenda.ledger;
