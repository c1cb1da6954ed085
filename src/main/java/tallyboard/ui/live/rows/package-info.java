/**
 * The Live page without a toolkit: the facts that were announced, a row for each lane, and the commands.
 *
 * <p>FX thread; announcements are queued to it, commands leave through {@code Background}. A row lives as long as its stream
 * and is changed in place, so the views never rebuild a lane. Nothing is drawn because it was asked for: a row changes when
 * the engine has announced it.
 */
package tallyboard.ui.live.rows;
