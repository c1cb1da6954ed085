package tallyboard.media.codec;

/**
 * Which of an encoder's tracks: the picture, the sound, or one of further sounds. In the order in which they lie in a file.
 *
 * @param number 0 for the programme, otherwise as the encoder has numbered it
 */
public record TrackId(TrackKind kind, int number) implements Comparable<TrackId> {

    public static final TrackId PICTURE = new TrackId(TrackKind.VIDEO, 0);
    public static final TrackId SOUND = new TrackId(TrackKind.AUDIO, 0);

    public static TrackId programme(TrackKind kind) {
        return switch (kind) {
            case VIDEO -> PICTURE;
            case AUDIO -> SOUND;
        };
    }

    public boolean isProgramme() {
        return number == 0;
    }

    @Override
    public int compareTo(TrackId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? Integer.compare(number, other.number) : byKind;
    }
}
