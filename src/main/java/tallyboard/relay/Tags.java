package tallyboard.relay;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.VideoFormat;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.flv.AudioCodec;
import tallyboard.rtmp.flv.TagWriter;
import tallyboard.rtmp.flv.VideoCodec;

/** Formats and parcels as the tags of RTMP. */
final class Tags {
    private Tags() {}

    static ByteBuffer of(VideoFormat format) {
        return TagWriter.configuration(codec(format), format.record());
    }

    static ByteBuffer of(AudioFormat format) {
        return TagWriter.configuration(codec(format), format.record());
    }

    static ByteBuffer picture(Parcel parcel) {
        var codec = codec(parcel.setup().video().orElseThrow());
        return TagWriter.picture(codec, parcel.isKey(), parcel.offsetMillis(), parcel.payload());
    }

    static ByteBuffer sound(Parcel parcel) {
        return TagWriter.sound(codec(parcel.setup().audio().orElseThrow()), parcel.payload());
    }

    /** What servers and players like to know beforehand. */
    static AmfValue.Fields metadata(Setup setup) {
        var fields = new LinkedHashMap<String, AmfValue>();
        setup.video().ifPresent(format -> {
            fields.put("width", AmfValue.of(format.picture().width()));
            fields.put("height", AmfValue.of(format.picture().height()));
            fields.put("videocodecid", AmfValue.of(codec(format).metadataId()));
            format.picture().framesPerSecond().ifPresent(fps -> fields.put("framerate", AmfValue.of(fps)));
        });
        setup.audio().ifPresent(format -> {
            fields.put("audiocodecid", AmfValue.of(codec(format).metadataId()));
            fields.put("audiosamplerate", AmfValue.of(format.sampleRate()));
            fields.put("audiochannels", AmfValue.of(format.channels()));
        });
        fields.put("encoder", AmfValue.of("Tallyboard"));
        return new AmfValue.Fields(fields);
    }

    private static VideoCodec codec(VideoFormat format) {
        return switch (format) {
            case AvcFormat _ -> VideoCodec.H264;
            case HevcFormat _ -> VideoCodec.HEVC;
            case Av1Format _ -> VideoCodec.AV1;
        };
    }

    private static AudioCodec codec(AudioFormat format) {
        return switch (format) {
            case AacFormat _ -> AudioCodec.AAC;
            case OpusFormat _ -> AudioCodec.OPUS;
        };
    }
}
