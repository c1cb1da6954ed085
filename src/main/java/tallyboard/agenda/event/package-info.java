/**
 * An event as one value: what a producer prepares for a conference, apart from the desk it is prepared on. What two of
 * them differ in, and how one becomes the next year's.
 *
 * <p>Uses {@code agenda} and {@code stream}; values only. Keys are in it only where somebody means to take them along. The
 * ids of tracks and sessions belong to the event, so that a version of it can be laid beside what stands on the desk.
 */
package tallyboard.agenda.event;
