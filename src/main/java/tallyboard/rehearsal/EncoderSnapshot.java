package tallyboard.rehearsal;

import tallyboard.stream.StreamId;

/**
 * One simulated encoder at one moment.
 *
 * @param stream the stream it publishes to, which also finds its track in the conference
 */
public record EncoderSnapshot(StreamId stream, EncoderState state) {}
