/**
 * What a live stream is: its values, its events, its refusals, and the ports it needs others to fill.
 *
 * <p>Uses nothing but {@code media}, whose coded samples a {@link tallyboard.stream.publish.Publication} takes. Values
 * only, no threads: every record is immutable and a changed stream is a new record.
 *
 * <p>Gate, signal and recording are three axes and stay three fields ({@link tallyboard.stream.LiveStream.Axes}). The
 * words of the API and the headline of the desk are derived from them and never stored, so they cannot disagree.
 * {@link tallyboard.stream.LiveStreams} is the one door through which the desk and the REST API, two equal customers,
 * reach an engine; the embedded one and a remote one stand behind the same door.
 */
package tallyboard.stream;
