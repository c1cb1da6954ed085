/**
 * What belongs to this installation and not to a conference: the data folder and its lock, secrets in files that only
 * the user can read, the settings in one file, and how options of the command line are read.
 *
 * <p>Uses nothing of ours; runs on the caller's thread. One process owns a data folder, held by a lock on a file in it,
 * so that no other room needs to think of a second one. Everything is written beside and moved into place: a killed
 * process leaves the old file or the new one, never half of one.
 */
package tallyboard.settings;
