/**
 * Assets: what remains of a broadcast, and the port behind which its files are written, finished and recovered.
 *
 * <p>Values and one port; no threads of its own. Assets outlive their stream, so they name it by id only.
 */
package tallyboard.stream.asset;
