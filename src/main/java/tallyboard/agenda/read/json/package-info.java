/**
 * Reads the three kinds of JSON: {@code schedule.json} of frab and pretalx, the flat format of the hub, and dumps of
 * pretalx's own API.
 *
 * <p>Pure. Streams; only one session at a time is held as a tree, of few entries. Which kind it is shows in its keys, and
 * as their order is free, each part is read where it comes and the kind is named at the end. A name that stands twice in
 * one object is refused: nobody can say which of the two is meant.
 */
package tallyboard.agenda.read.json;
