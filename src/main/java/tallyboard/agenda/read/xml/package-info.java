/**
 * Reads {@code schedule.xml}: frab, pretalx, wafer, pentabarf and the scripts that merge them.
 *
 * <p>Pure. Streams with the parser of the JDK and no other; a document type is refused, so that no entity of the file's
 * own exists. Element order is free and what is unknown is passed over at any depth.
 */
package tallyboard.agenda.read.xml;
