/**
 * What viewers get, by HTTP: live streams and recordings as HLS under their playback ids, and a page that plays them.
 *
 * <p>Uses {@code stream}, {@code media} and {@code recording}. One virtual thread per request; one timer thread follows the
 * broadcasts. No request takes the engine's lock, and none is made for a frame: fragments are told of by the threads of
 * the recordings once they are in a file, and every answer with media is a range of that file.
 *
 * <p>Playback and management are two handlers of the HTTP server that know nothing of each other. This one is asked first,
 * answers {@code /ID.m3u8}, {@code /hls/} and {@code /monitor/}, reads only, gives pages of any origin what they ask for,
 * and holds nothing that is not meant for viewers: who has a playback id may see what it names. Everything else is
 * management and goes on to the gate that wants our own host, no foreign origin, and the token. So this handler can be put
 * on an address of its own, on the network, while management stays on loopback.
 */
package tallyboard.playback;
