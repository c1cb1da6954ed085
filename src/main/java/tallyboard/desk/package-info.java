/**
 * What a producer does with tracks and streams together: the compound wishes that neither the agenda nor the engine
 * knows alone.
 *
 * <p>Uses {@code stream} and {@code agenda}; runs on the caller's thread. A track and its stream are made and removed in
 * an order that leaves, when the process dies between the two, a stream without a track (which the desk shows and can
 * assign) and never a track that names a stream which is gone for good.
 */
package tallyboard.desk;
