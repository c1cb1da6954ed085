/**
 * What a lane says, worked out from facts and measurements alone: its headline, its health, its place, its verbs.
 *
 * <p>Pure values, no toolkit, no clock and no words: the moment is handed in, and the sentences are made next door in
 * {@code words}. Nothing here is stored, so the headline cannot disagree with the three axes below it.
 */
package tallyboard.ui.live.state;
