package tallyboard.api.board;

import com.google.gson.JsonObject;
import java.util.Locale;
import tallyboard.api.json.Fields;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;
import tallyboard.stream.publish.Measurements.Video;

/** What arrives from an encoder. What is absent was not measured, and is never a zero. */
final class MeasurementsJson {
    private MeasurementsJson() {}

    static JsonObject of(Measurements measured) {
        return new Fields()
                .text("at", measured.at())
                .part("encoder", StateJson.encoder(measured.encoder().encoder()))
                .text("connected_at", measured.encoder().since())
                .number("reconnects", measured.encoder().reconnects())
                .part("video", measured.video().map(MeasurementsJson::video))
                .part("audio", measured.audio().map(MeasurementsJson::audio))
                .seconds("seconds_since_last_media", measured.sinceLastMedia())
                .number("drift_seconds", measured.drift().seconds())
                .text("drift_grade", measured.drift().grade().name().toLowerCase(Locale.ROOT))
                .seconds("recorded_seconds", measured.recorded())
                .json();
    }

    private static JsonObject video(Video video) {
        return new Fields()
                .text("codec", video.codec())
                .number("width", video.width())
                .number("height", video.height())
                .number("bits_per_second", video.bitsPerSecond())
                .number("frames_per_second", video.framesPerSecond())
                .number("key_interval_seconds", video.keyInterval())
                .json();
    }

    private static JsonObject audio(Audio audio) {
        return new Fields()
                .text("codec", audio.codec())
                .number("channels", audio.channels())
                .number("sample_rate", audio.sampleRate())
                .number("bits_per_second", audio.bitsPerSecond())
                .json();
    }
}
