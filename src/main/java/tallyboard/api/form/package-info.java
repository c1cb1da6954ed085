/**
 * The parts of Mux's requests that several endpoints share: texts, playback policies, subtitles, static renditions, and
 * what recordings are born with.
 *
 * <p>Uses {@code stream} and {@code api.json}. What the engine acts on becomes a value of {@code stream}; what it can only
 * keep is checked as Mux documents it, completed with Mux's defaults, and carried as JSON.
 */
package tallyboard.api.form;
