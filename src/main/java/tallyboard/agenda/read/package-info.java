/**
 * Reads schedule files: frab and pretalx XML and JSON, pretalx API dumps, the hub format, iCalendar.
 *
 * <p>Pure: bytes in, a {@link tallyboard.agenda.read.ReadSchedule} or one refusal out; no file, no network, no clock.
 * Real files break almost every rule of their format, so what can be understood is, with a warning that names the
 * sessions; what could be an attack or is not a schedule is refused whole. Streams through the file with counted limits.
 * Texts are data: they leave here as plain text.
 */
package tallyboard.agenda.read;
