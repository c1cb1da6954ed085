package tallyboard.ingest;

import java.util.regex.Pattern;
import tallyboard.stream.publish.Encoder;

/** Turns what encoders call themselves into what people call them. */
final class EncoderNames {
    private static final Pattern OBS = Pattern.compile("libobs version ([0-9][0-9A-Za-z.]*)");
    private static final Pattern LAVF = Pattern.compile("Lavf([0-9]+[0-9.]*)");
    /** What many put around their own name, so that servers of old took them for Adobe's encoder. */
    private static final Pattern FLASH = Pattern.compile("FMLE/[0-9.]+ \\(compatible; (.+)\\)");

    private static final Pattern LIBRTMP = Pattern.compile("(?i)librtmp");

    private EncoderNames() {}

    /** "OBS 31.0.1", "ffmpeg (Lavf 59.27.100)", or the name as it is. */
    static String product(String name) {
        var obs = OBS.matcher(name);
        if (obs.find()) {
            return "OBS " + obs.group(1);
        }
        var lavf = LAVF.matcher(name);
        if (lavf.find()) {
            return "ffmpeg (Lavf " + lavf.group(1) + ")";
        }
        if (LIBRTMP.matcher(name).find()) {
            return "librtmp";
        }
        var dressed = FLASH.matcher(name);
        if (dressed.matches()) {
            return dressed.group(1);
        }
        return name.isBlank() ? Encoder.UNKNOWN : name;
    }
}
