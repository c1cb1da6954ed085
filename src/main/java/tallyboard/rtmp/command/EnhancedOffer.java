package tallyboard.rtmp.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallyboard.rtmp.amf.AmfValue;

/** What a client's connect says of Enhanced RTMP, kept only as far as it shapes the answer. */
public record EnhancedOffer(
        boolean listsCodecs, boolean mapsVideo, boolean mapsAudio, boolean hasCapabilities, boolean reconnects) {
    // Only what can be recorded: an encoder that asks will not begin with anything else.
    private static final List<String> VIDEO = List.of("avc1", "hvc1", "av01");
    private static final List<String> AUDIO = List.of("mp4a", "Opus");

    /** Of the bits 1 decode, 2 encode, 4 forward. */
    private static final int FORWARD = 4;

    private static final int RECONNECT = 1;
    private static final int MULTITRACK = 2;
    private static final int MOD_EX = 4;
    private static final int NANO_OFFSET = 8;

    static EnhancedOffer of(AmfValue.Fields connect) {
        return new EnhancedOffer(
                connect.get("fourCcList").isPresent(),
                connect.get("videoFourCcInfoMap").isPresent(),
                connect.get("audioFourCcInfoMap").isPresent(),
                connect.get("capsEx").isPresent(),
                (connect.number("capsEx").orElse(0.0).intValue() & RECONNECT) != 0);
    }

    /** The fields to answer with, under the names the client used. */
    Map<String, AmfValue> answer() {
        var answer = new LinkedHashMap<String, AmfValue>();
        if (listsCodecs) {
            answer.put(
                    "fourCcList",
                    new AmfValue.Items(Stream.concat(VIDEO.stream(), AUDIO.stream())
                            .map(AmfValue::of)
                            .toList()));
        }
        if (mapsVideo) {
            answer.put("videoFourCcInfoMap", forwardAll(VIDEO));
        }
        if (mapsAudio) {
            answer.put("audioFourCcInfoMap", forwardAll(AUDIO));
        }
        if (hasCapabilities) {
            answer.put("capsEx", AmfValue.of(RECONNECT | MULTITRACK | MOD_EX | NANO_OFFSET));
        }
        return answer;
    }

    private static AmfValue forwardAll(List<String> codecs) {
        var masks = new LinkedHashMap<String, AmfValue>();
        codecs.forEach(codec -> masks.put(codec, AmfValue.of(FORWARD)));
        return new AmfValue.Fields(masks);
    }
}
