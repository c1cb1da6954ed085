package tallyboard.rtmp.flv;

/** Audio codecs by their FourCC (enhanced) or number (legacy, FLV specification 10.1, E.4.2.1). */
public enum AudioCodec {
    AAC("AAC", "mp4a", 10),
    MP3("MP3", ".mp3", 2),
    MP3_8K("MP3 at 8 kHz", "", 14),
    OPUS("Opus", "Opus", -1),
    AC3("AC-3", "ac-3", -1),
    EAC3("E-AC-3", "ec-3", -1),
    FLAC("FLAC", "fLaC", -1),
    PCM("PCM", "", 0),
    PCM_LITTLE_ENDIAN("PCM", "", 3),
    ADPCM("ADPCM", "", 1),
    NELLYMOSER("Nellymoser", "", 6),
    NELLYMOSER_16K("Nellymoser at 16 kHz", "", 4),
    NELLYMOSER_8K("Nellymoser at 8 kHz", "", 5),
    G711_A("G.711 A-law", "", 7),
    G711_MU("G.711 mu-law", "", 8),
    SPEEX("Speex", "", 11),
    UNKNOWN("an unknown codec", "", -1);

    private static final AudioCodec[] ALL = values(); // values() copies at each call

    private final String title;
    private final int fourCc;
    private final int number;

    AudioCodec(String title, String fourCc, int number) {
        this.title = title;
        this.fourCc = FourCc.of(fourCc);
        this.number = number;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** As it stands in metadata: the four letters as a number, or the old number. */
    public int metadataId() {
        return number >= 0 ? number : fourCc;
    }

    /** The four letters as a number. */
    int fourCc() {
        return fourCc;
    }

    static AudioCodec ofFourCc(int fourCc) {
        for (var codec : ALL) {
            if (codec.fourCc == fourCc && fourCc != FourCc.NONE) {
                return codec;
            }
        }
        return UNKNOWN;
    }

    static AudioCodec ofNumber(int number) {
        for (var codec : ALL) {
            if (codec.number == number) {
                return codec;
            }
        }
        return UNKNOWN;
    }
}
