package tallyboard.media.hls;

/** Bytes of a file. */
public record Place(int file, long from, long length) {
    static Place of(Written fragment) {
        return new Place(fragment.file(), fragment.from(), fragment.length());
    }

    long end() {
        return from + length;
    }

    /** This and what follows it in the same file. */
    Place upTo(Place later) {
        return new Place(file, from, later.end() - from);
    }
}
