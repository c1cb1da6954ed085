/**
 * The panel beside the recordings that hands a day over: what can go and what waits, where to, under which names.
 *
 * <p>FX thread; copying and reading back run through {@code Background} and can be stopped at any time.
 */
package tallyboard.ui.recordings.handover;
