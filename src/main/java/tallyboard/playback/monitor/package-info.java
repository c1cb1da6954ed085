/**
 * A page for confidence monitors, which plays one live stream in a browser.
 *
 * <p>Page, script, sheet and the player library (hls.js, light build, its licence beside it) lie in the program: a
 * monitor needs this computer and no other. They hold no word about any stream, so they are read once and are the same for
 * everybody; who has the address has a playback id, and who opens it sees what the id names. The name over the picture
 * comes with the link, behind the {@code #}, which a browser keeps to itself.
 */
package tallyboard.playback.monitor;
