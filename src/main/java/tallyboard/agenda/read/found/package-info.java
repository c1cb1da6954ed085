/**
 * What stands in a file, before it is understood: every format brings its findings into one
 * {@link tallyboard.agenda.read.found.Found}, and only then are zone, instants, rooms and keys settled, the same way for all.
 *
 * <p>Pure. In two steps because the order in a file is free: the zone may stand after the last talk, and whether an
 * offset is false shows only in all of them together.
 */
package tallyboard.agenda.read.found;
