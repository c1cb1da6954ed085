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
 * Turns one encoder's messages into samples and formats for its publication. Takes H.264 and AAC; anything else is named to
 * the engine, which then drops the encoder. Runs on the encoder's thread.
 */
final class Feed {
    /** One bad tag is an accident, a hundred in a row are an encoder that does not speak FLV. */
    static final int MOST_BAD_TAGS = 100;
    /** The track that is the programme; further ones are another matter. */
    private static final int PROGRAMME = 0;

    private final Publication publication;
    private int badTagsInARow;
    private boolean isUnsupported;

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
                if (tag.track() == PROGRAMME) {
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
                if (tag.track() == PROGRAMME) {
                    audio(tag, message.timestamp());
                }
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
        if (tag.codec() != VideoCodec.H264) {
            unsupported(tag.codec().title() + " video");
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            try {
                publication.format(AvcFormat.parse(tag.payload()));
            } catch (UnusableFormatException unusable) {
                unsupported("video: " + unusable.getMessage());
            }
        } else if (tag.payload().hasRemaining()) {
            publication.sample(
                    new Sample(TrackKind.VIDEO, timestamp, tag.compositionOffset(), tag.key(), tag.payload()));
        }
    }

    private void audio(AudioTag tag, long timestamp) {
        if (!isMedia(tag.kind())) {
            return;
        }
        if (tag.codec() != AudioCodec.AAC) {
            unsupported(tag.codec().title() + " sound");
        } else if (tag.kind() == PacketKind.CONFIGURATION) {
            try {
                publication.format(AacFormat.parse(tag.payload()));
            } catch (UnusableFormatException unusable) {
                unsupported("sound: " + unusable.getMessage());
            }
        } else if (tag.payload().hasRemaining()) {
            publication.sample(new Sample(TrackKind.AUDIO, timestamp, 0, true, tag.payload()));
        }
    }

    /** Said once: more of the same may be on its way before the connection is dropped. */
    private void unsupported(String subject) {
        if (!isUnsupported) {
            isUnsupported = true;
            publication.unsupported(subject);
        }
    }

    private static boolean isMedia(PacketKind kind) {
        return switch (kind) {
            case CONFIGURATION, FRAMES -> true;
            case END, METADATA, CHANNELS, OTHER -> false;
        };
    }
}
