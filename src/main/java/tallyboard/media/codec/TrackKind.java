package tallyboard.media.codec;

/** The two kinds of track a programme has, in the order in which they lie in a file. */
public enum TrackKind {
    VIDEO,
    AUDIO
}
