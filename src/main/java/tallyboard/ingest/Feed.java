package tallyboard.ingest;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import tallyboard.media.Sample;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.rtmp.Step;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.flv.AudioCodec;
import tallyboard.rtmp.flv.AudioTag;
import tallyboard.rtmp.flv.AudioTags;
import tallyboard.rtmp.flv.PacketKind;
import tallyboard.rtmp.flv.VideoCodec;
import tallyboard.rtmp.flv.VideoTag;
import tallyboard.rtmp.flv.VideoTags;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Publication;

/**
 * Turns one encoder's messages into samples and formats for its publication. Takes H.264, HEVC or AV1 with AAC or Opus, and
 * further tracks of sound; another codec of the programme is named to the engine, which then drops the encoder, and another
 * codec of a further track is passed over. Runs on the encoder's thread.
 */
final class Feed {
    /** One bad tag is an accident, a hundred in a row are an encoder that does not speak FLV. */
    static final int MOST_BAD_TAGS = 100;
    /** Encoders send up to six tracks of sound; each costs a timeline and a table in the recording. */
    static final int MOST_TRACKS = 8;

    private static final System.Logger LOG = System.getLogger(Feed.class.getName());
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    private interface FormatReader {
        TrackFormat read(ByteBuffer record) throws UnusableFormatException;
    }

    private final Publication publication;
    private final BitSet tracks = new BitSet();
    private int badTagsInARow;
    private boolean isUnsupported;
    private boolean isSetupTold;

    Feed(Publication publication) {
        this.publication = publication;
    }

    Publication publication() {
        return publication;
    }

    /** Too many tags in a row could not be read. */
    boolean makesNoSense() {
        return badTagsInARow >= MOST_BAD_TAGS;
    }

    void video(Step.Video message) {
        try {
            for (var tag : VideoTags.read(message.body())) {
                // The picture of the programme is track 0; other angles and sizes are left out.
                if (tag.track() == 0) {
                    video(tag, message.timestamp());
                }
            }
            badTagsInARow = 0;
        } catch (MalformedException _) {
            badTagsInARow++;
        }
    }

    void audio(Step.Audio message) {
        try {
            for (var tag : AudioTags.read(message.body())) {
                audio(tag, message.timestamp());
            }
            badTagsInARow = 0;
        } catch (MalformedException _) {
            badTagsInARow++;
        }
    }

    private void video(VideoTag tag, long timestamp) {
        if (!isMedia(tag.kind())) {
            return;
        }
        if (!isTaken(tag.codec())) {
            unsupported(tag.codec() == VideoCodec.UNKNOWN, tag.codec().title());
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            format(
                    TrackId.PICTURE,
                    reader(tag.codec()),
                    tag.payload(),
                    tag.codec().title());
        } else if (tag.payload().hasRemaining()) {
            long offset = tag.compositionOffset() * NANOS_IN_A_MILLI + tag.nanoOffset();
            var payload = tag.codec() == VideoCodec.AV1 ? Av1Format.withoutDelimiter(tag.payload()) : tag.payload();
            publication.sample(new Sample(TrackId.PICTURE, timestamp, offset, tag.key(), payload));
        }
    }

    private void audio(AudioTag tag, long timestamp) {
        if (!isMedia(tag.kind())) {
            return;
        }
        var track = tag.track() == 0 ? TrackId.SOUND : new TrackId(TrackKind.AUDIO, tag.track());
        if (!isTaken(tag.codec())) {
            if (track.isProgramme()) {
                unsupported(tag.codec() == AudioCodec.UNKNOWN, tag.codec().title());
            }
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            if (hasRoomFor(tag.track())) {
                FormatReader reader = tag.codec() == AudioCodec.OPUS ? OpusFormat::parse : AacFormat::parse;
                format(track, reader, tag.payload(), tag.codec().title());
            }
        } else if (tag.payload().hasRemaining() && (track.isProgramme() || tracks.get(tag.track()))) {
            publication.sample(new Sample(track, timestamp, tag.nanoOffset(), true, tag.payload()));
        }
    }

    private boolean hasRoomFor(int track) {
        if (tracks.cardinality() < MOST_TRACKS || track == 0) {
            tracks.set(track);
        }
        return tracks.get(track);
    }

    private void format(TrackId track, FormatReader reader, ByteBuffer record, String codec) {
        try {
            publication.format(track, reader.read(record));
        } catch (UnusableFormatException unusable) {
            if (!isSetupTold) {
                isSetupTold = true;
                LOG.log(
                        System.Logger.Level.INFO,
                        "An encoder set up {0} that cannot be used: {1}",
                        codec,
                        unusable.getMessage());
            }
            if (track.isProgramme()) {
                refuse(Reason.BROKEN_SETUP, Optional.of(codec));
            }
        }
    }

    private void unsupported(boolean isUnknown, String codec) {
        if (isUnknown) {
            refuse(Reason.UNKNOWN_CODEC, Optional.empty());
        } else {
            refuse(Reason.UNSUPPORTED, Optional.of(codec));
        }
    }

    /** Said once: more of the same may be on its way before the connection is dropped. */
    private void refuse(Reason reason, Optional<String> codec) {
        if (!isUnsupported) {
            isUnsupported = true;
            publication.unsupported(reason, codec);
        }
    }

    private static boolean isTaken(VideoCodec codec) {
        return codec == VideoCodec.H264 || codec == VideoCodec.HEVC || codec == VideoCodec.AV1;
    }

    private static boolean isTaken(AudioCodec codec) {
        return codec == AudioCodec.AAC || codec == AudioCodec.OPUS;
    }

    private static FormatReader reader(VideoCodec codec) {
        return switch (codec) {
            case HEVC -> HevcFormat::parse;
            case AV1 -> Av1Format::parse;
            default -> AvcFormat::parse;
        };
    }

    private static boolean isMedia(PacketKind kind) {
        return switch (kind) {
            case CONFIGURATION, FRAMES -> true;
            case END, METADATA, CHANNELS, OTHER -> false;
        };
    }
}
