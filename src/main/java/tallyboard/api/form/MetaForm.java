package tallyboard.api.form;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.api.json.Form;
import tallyboard.stream.StreamSettings.Carried;

/** The owner's texts: {@code passthrough} and {@code meta}. An empty one clears what was there. */
public final class MetaForm {
    private static final int LONGEST_PASSTHROUGH = 255;
    private static final int LONGEST_TITLE = 512;
    private static final int LONGEST_ID = 128;
    /** What an asset has in its meta beside the title. */
    private static final List<String> IDS = List.of("creator_id", "external_id");

    private MetaForm() {}

    public static Optional<String> passthrough(Form form, Optional<String> old) {
        return clearable(form.text("passthrough", LONGEST_PASSTHROUGH), old);
    }

    public static Optional<String> title(Form form, Optional<String> old) {
        return clearable(form.part("meta").flatMap(meta -> meta.text("title", LONGEST_TITLE)), old);
    }

    /** The ids of an asset's meta, which are only carried. */
    public static Carried ids(Form form, Carried old) {
        var meta = form.part("meta");
        var carried = old;
        for (var name : IDS) {
            var text = clearable(meta.flatMap(part -> part.text(name, LONGEST_ID)), Optional.empty());
            if (meta.filter(part -> part.has(name)).isPresent()) {
                carried = carried.with(name, text.map(JsonPrimitive::new).map(JsonPrimitive::toString));
            }
        }
        return carried;
    }

    /** The meta of an asset as it is answered; nothing when it is empty. */
    public static void write(Fields fields, Optional<String> title, Carried carried) {
        var meta = new Fields().text("title", title);
        IDS.forEach(name -> meta.kept(name, carried.get(name)));
        if (!meta.isEmpty()) {
            fields.part("meta", meta.json());
        }
    }

    private static Optional<String> clearable(Optional<String> given, Optional<String> old) {
        return given.isEmpty() ? old : given.filter(text -> !text.isEmpty());
    }
}
