package tallyboard.rtmp.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.rtmp.amf.AmfValue;

/** What a client's connect says of Enhanced RTMP, kept only as far as it shapes the answer. */
public record EnhancedOffer(boolean listsCodecs, boolean mapsVideo, boolean mapsAudio, boolean hasCapabilities) {
    private static final List<String> VIDEO = List.of("avc1", "hvc1", "av01", "vp09");
    private static final List<String> AUDIO = List.of("mp4a", "Opus", "ac-3", "ec-3", "fLaC", ".mp3");

    /** Of the bits 1 decode, 2 encode, 4 forward. */
    private static final int FORWARD = 4;

    /** Of the bits 1 reconnect, 2 multitrack, 4 ModEx, 8 nanosecond offset. */
    private static final int CAPABILITIES = 1 | 2 | 4;

    static EnhancedOffer of(AmfValue.Fields connect) {
        return new EnhancedOffer(
                connect.get("fourCcList").isPresent(),
                connect.get("videoFourCcInfoMap").isPresent(),
                connect.get("audioFourCcInfoMap").isPresent(),
                connect.get("capsEx").isPresent());
    }

    /** The fields to answer with, under the names the client used. */
    Map<String, AmfValue> answer() {
        var answer = new LinkedHashMap<String, AmfValue>();
        if (listsCodecs) {
            answer.put(
                    "fourCcList",
                    new AmfValue.Items(VIDEO.stream().map(AmfValue::of).toList()));
        }
        if (mapsVideo) {
            answer.put("videoFourCcInfoMap", forwardAll(VIDEO));
        }
        if (mapsAudio) {
            answer.put("audioFourCcInfoMap", forwardAll(AUDIO));
        }
        if (hasCapabilities) {
            answer.put("capsEx", AmfValue.of(CAPABILITIES));
        }
        return answer;
    }

    private static AmfValue forwardAll(List<String> codecs) {
        var masks = new LinkedHashMap<String, AmfValue>();
        codecs.forEach(codec -> masks.put(codec, AmfValue.of(FORWARD)));
        return new AmfValue.Fields(masks);
    }
}
