/**
 * The plain handshake of RTMP, both sides.
 *
 * <p>The digest handshake is not offered: with version 0 in S1 no encoder in use asks for it. The bytes called random by
 * the specification are a fixed pattern, because nothing depends on them and this room has no source of chance.
 */
package tallyboard.rtmp.handshake;
