package tallyboard.store.json;

import java.util.Map;
import java.util.TreeMap;

/** The details of a log entry as JSON, in the order of their names. */
public final class DetailsJson {
    private DetailsJson() {}

    public static String text(Map<String, String> details) {
        var fields = Fields.none();
        new TreeMap<>(details).forEach(fields::with);
        return fields.toString();
    }

    public static Map<String, String> details(String text) {
        return Fields.parse(text).toMap();
    }
}
