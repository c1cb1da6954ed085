package tallyboard.ingest;

import tallyboard.media.Sample;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AvcFormat;
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
import tallyboard.stream.publish.Publication;

/**
 * Turns one encoder's messages into samples and formats for its publication. Takes H.264 and AAC; everything else is named
 * to the engine once, which then drops the encoder. Runs on the encoder's thread.
 */
final class Feed {
    /** One bad tag is an accident, a hundred are an encoder that does not speak FLV. */
    static final int MOST_BAD_TAGS = 100;
    /** The track that is the programme; further ones are another matter. */
    private static final int PROGRAMME = 0;

    private final Publication publication;
    private int badTags;

    Feed(Publication publication) {
        this.publication = publication;
    }

    /** False when too many tags made no sense. */
    boolean video(Step.Video message) {
        try {
            for (var tag : VideoTags.read(message.body())) {
                if (tag.track() == PROGRAMME) {
                    video(tag, message.timestamp());
                }
            }
        } catch (MalformedException _) {
            badTags++;
        }
        return badTags < MOST_BAD_TAGS;
    }

    /** False when too many tags made no sense. */
    boolean audio(Step.Audio message) {
        try {
            for (var tag : AudioTags.read(message.body())) {
                if (tag.track() == PROGRAMME) {
                    audio(tag, message.timestamp());
                }
            }
        } catch (MalformedException _) {
            badTags++;
        }
        return badTags < MOST_BAD_TAGS;
    }

    private void video(VideoTag tag, long timestamp) {
        if (isDecoration(tag.kind())) {
            return;
        }
        if (tag.codec() != VideoCodec.H264) {
            publication.unsupported(tag.codec().title() + " video");
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            try {
                publication.format(AvcFormat.parse(tag.payload()));
            } catch (UnusableFormatException unusable) {
                publication.unsupported("video: " + unusable.getMessage());
            }
        } else if (tag.payload().hasRemaining()) {
            publication.sample(
                    new Sample(TrackKind.VIDEO, timestamp, tag.compositionOffset(), tag.key(), tag.payload()));
        }
    }

    private void audio(AudioTag tag, long timestamp) {
        if (isDecoration(tag.kind())) {
            return;
        }
        if (tag.codec() != AudioCodec.AAC) {
            publication.unsupported(tag.codec().title() + " sound");
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            try {
                publication.format(AacFormat.parse(tag.payload()));
            } catch (UnusableFormatException unusable) {
                publication.unsupported("sound: " + unusable.getMessage());
            }
        } else if (tag.payload().hasRemaining()) {
            publication.sample(new Sample(TrackKind.AUDIO, timestamp, 0, true, tag.payload()));
        }
    }

    private static boolean isDecoration(PacketKind kind) {
        return switch (kind) {
            case CONFIGURATION, FRAMES -> false;
            case END, METADATA, CHANNELS, OTHER -> true;
        };
    }
}
