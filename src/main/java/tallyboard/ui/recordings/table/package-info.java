/** The table of the recordings, by day. FX thread; draws lines and knows no rules. */
package tallyboard.ui.recordings.table;
