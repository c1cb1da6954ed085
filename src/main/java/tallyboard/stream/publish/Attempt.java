package tallyboard.stream.publish;

import tallyboard.stream.key.StreamKey;

/**
 * An encoder asks to publish.
 *
 * @param offered the key it gave, unchecked
 * @param place where it was found
 */
public record Attempt(StreamKey offered, Place place, Encoder encoder, Publisher publisher) {
    /** Where in the conversation the key stood. */
    public enum Place {
        /** As the publish name, where it belongs. */
        STREAM_NAME,
        /** As the last part of the server address. Taken too, and named when it is wrong. */
        SERVER_FIELD
    }
}
