/**
 * Audio and video tags, legacy and enhanced, and FLV files: bytes into plain records whose payload is a slice of the message.
 *
 * <p>All codecs that the Enhanced RTMP specification (v1 and v2) names can be read and named here, so that what cannot be
 * recorded can at least be told.
 */
package tallyboard.rtmp.flv;
