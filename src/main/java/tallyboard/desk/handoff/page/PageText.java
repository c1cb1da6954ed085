package tallyboard.desk.handoff.page;

import tallyboard.desk.handoff.HandOffWords;
import tallyboard.desk.handoff.HtmlText;
import tallyboard.desk.handoff.RoomKey;

/** The two faces of a one-time page: the question, which holds no key, and the key itself, once, behind dots. */
final class PageText {
    private final RoomKey room;
    private final HandOffWords words;

    PageText(RoomKey room, HandOffWords words) {
        this.room = room;
        this.words = words;
    }

    String question(String nonce) {
        return head(nonce) + """
                <h1>%s</h1>
                <p>%s</p>
                <form method="post"><button autofocus>%s</button></form>
                </html>
                """.formatted(title(), say("page.once"), say("page.take"));
    }

    String key(String nonce) {
        return head(nonce)
                + """
                <h1>%s</h1>
                <label for="server">%s</label>
                <input id="server" readonly value="%s">
                <label for="key">%s</label>
                <input id="key" type="password" autocomplete="off" readonly value="%s">
                <button id="copy">%s</button><button id="show">%s</button>
                <p id="said" role="status"></p>
                <p>%s</p>
                <script nonce="%s">
                const key = document.getElementById('key');
                document.getElementById('show').onclick = () => { key.type = key.type === 'text' ? 'password' : 'text'; };
                document.getElementById('copy').onclick = () => {
                  const before = key.type;
                  key.type = 'text';
                  key.select();
                  const isDone = document.execCommand('copy');
                  key.type = before;
                  document.getElementById('said').textContent = isDone ? '%s' : '%s';
                };
                </script>
                </html>
                """.formatted(
                                title(),
                                say("server"),
                                HtmlText.of(room.server()),
                                say("key"),
                                HtmlText.of(room.key().reveal()),
                                say("page.copy"),
                                say("page.show"),
                                say("page.gone"),
                                nonce,
                                script("page.copied"),
                                script("page.notCopied"));
    }

    private String head(String nonce) {
        return """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style nonce="%s">
                :root { color-scheme: light dark; }
                body { font: 18px/1.5 sans-serif; max-width: 34em; margin: 12vh auto; padding: 0 1em; }
                button { font: inherit; padding: .6em 1.2em; margin: 0 .5em .5em 0; }
                label { display: block; }
                input { font: 16px monospace; width: 100%%; box-sizing: border-box; padding: .5em; margin-bottom: 1em; }
                </style>
                """.formatted(say("language"), title(), nonce);
    }

    private String title() {
        return HtmlText.of(words.say("page.title", room.room()));
    }

    private String say(String name) {
        return HtmlText.of(words.say(name));
    }

    /** Words inside a script: nothing in them may end the text or the script. */
    private String script(String name) {
        return words.say(name).replaceAll("['\"\\\\<>&\\p{Cntrl}]", " ");
    }
}
