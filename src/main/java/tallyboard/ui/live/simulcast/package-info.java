/**
 * Where the selected room goes beyond this computer: its simulcast targets, what each of them does, and the page for
 * monitors. Targets change in a sheet and only while the room is not live; what is shown of one holds no key.
 */
package tallyboard.ui.live.simulcast;
