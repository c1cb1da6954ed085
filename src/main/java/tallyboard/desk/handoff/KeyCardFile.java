package tallyboard.desk.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A card to print: outside the room's name, inside, where it folds, server and key in clear. As a page for any browser, which
 * every system can print. Only this user can read the file.
 */
public final class KeyCardFile {
    private KeyCardFile() {}

    /** Writes the card in place of the file. */
    public static void write(Path file, RoomKey room, HandOffWords words) throws IOException {
        Files.deleteIfExists(file); // made anew, so that its rights are ours from the first byte
        PrivateFiles.write(file, page(room, words).getBytes(UTF_8));
    }

    private static String page(RoomKey room, HandOffWords words) {
        return """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <title>%s</title>
                <style>
                body { font: 12pt sans-serif; margin: 12mm; }
                .card { width: 100mm; border: 1px solid; }
                .side { height: 62mm; padding: 8mm; box-sizing: border-box; }
                .out { display: flex; flex-direction: column; justify-content: space-between; }
                .in { border-top: 1px dashed; }
                h1 { font-size: 20pt; margin: 0; }
                dt { font-size: 9pt; }
                dd { margin: 0 0 3mm 0; font: 11pt monospace; overflow-wrap: anywhere; }
                p { margin: 0; font-size: 9pt; }
                </style>
                <div class="card">
                <div class="side out"><h1>%s</h1><p>%s</p></div>
                <div class="side in"><dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl><p>%s</p></div>
                </div>
                </html>
                """.formatted(
                        say(words, "language"),
                        HtmlText.of(words.say("card.title", room.room())),
                        HtmlText.of(room.room()),
                        say(words, "card.outside"),
                        say(words, "server"),
                        HtmlText.of(room.server()),
                        say(words, "key"),
                        HtmlText.of(room.key().reveal()),
                        say(words, "card.reset"));
    }

    private static String say(HandOffWords words, String name) {
        return HtmlText.of(words.say(name));
    }
}
