package tallyboard.rtmp.flv;

/** What a tag brings. */
public enum PacketKind {
    /** A codec configuration record (avcC, AudioSpecificConfig, ...): sets up the decoder, is no picture. */
    CONFIGURATION,
    /** Coded pictures or sound. */
    FRAMES,
    /** The sequence ends. */
    END,
    /** Colour information (video) as AMF0. */
    METADATA,
    /** Channel layout (audio). */
    CHANNELS,
    /** Lawful and of no use here: seek commands, MPEG-2 TS set-up, kinds yet to come. */
    OTHER
}
