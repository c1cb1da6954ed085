package tallyboard.rtmp.flv;

/** Video codecs by their FourCC (enhanced) or number (legacy, FLV specification 10.1, E.4.3.1). */
public enum VideoCodec {
    H264("H.264", "avc1", 7),
    HEVC("HEVC", "hvc1", 12), // 12 was never standard; old appliances use it
    VVC("VVC", "vvc1", -1),
    AV1("AV1", "av01", -1),
    VP9("VP9", "vp09", -1),
    VP8("VP8", "vp08", -1),
    VP6("VP6", "", 4),
    VP6_ALPHA("VP6 with alpha", "", 5),
    SORENSON("Sorenson H.263", "", 2),
    SCREEN("Screen video", "", 3),
    SCREEN_2("Screen video 2", "", 6),
    UNKNOWN("an unknown codec", "", -1);

    private static final VideoCodec[] ALL = values(); // values() copies at each call

    private final String title;
    private final int fourCc;
    private final int number;

    VideoCodec(String title, String fourCc, int number) {
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

    static VideoCodec ofFourCc(int fourCc) {
        for (var codec : ALL) {
            if (codec.fourCc == fourCc && fourCc != FourCc.NONE) {
                return codec;
            }
        }
        return UNKNOWN;
    }

    static VideoCodec ofNumber(int number) {
        for (var codec : ALL) {
            if (codec.number == number) {
                return codec;
            }
        }
        return UNKNOWN;
    }

    /** avc1, hvc1 and vvc1 carry a composition offset with their frames; the others show pictures in coded order. */
    boolean hasCompositionOffset() {
        return this == H264 || this == HEVC || this == VVC;
    }
}
