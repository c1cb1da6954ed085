package tallyboard.desk.handoff;

/**
 * A command for FFmpeg that names the key only as a variable, so that none is in a chat, a file or the history of a shell.
 * The first line asks for it without showing what is typed.
 */
public final class FfmpegCommand {
    private FfmpegCommand() {}

    /** @param server such as {@code rtmp://10.0.4.2:1935/live} */
    public static String of(String server) {
        return """
                read -rs STREAM_KEY
                ffmpeg -re -i INPUT -c:v libx264 \\
                  -preset veryfast -b:v 4500k \\
                  -pix_fmt yuv420p -g 60 \\
                  -c:a aac -b:a 160k -f flv \\
                  "%s/$STREAM_KEY"
                """.formatted(server);
    }
}
