/**
 * Reads iCalendar, RFC 5545, as far as conferences use it and with the liberties that real exporters take.
 *
 * <p>Pure. Own code and not a library: the libraries give up a whole file for one bad entry, put floating times into the
 * zone of this computer, or cannot be linked into a runtime image. The way is bytes, unfolded lines, entries, talks.
 */
package tallyboard.agenda.read.ical;
