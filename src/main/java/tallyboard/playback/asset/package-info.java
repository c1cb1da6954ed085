/**
 * Recordings for viewers: playlists of what the files of an asset hold, while they grow and after.
 *
 * <p>Runs on the thread of the request. The files tell everything, so a recording made before this start of the program
 * plays like one of today.
 */
package tallyboard.playback.asset;
