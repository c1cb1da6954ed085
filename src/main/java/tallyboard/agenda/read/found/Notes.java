package tallyboard.agenda.read.found;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.agenda.read.Warning;
import tallyboard.agenda.read.Warning.Kind;

/** Collects warnings, each kind and subject once. */
public final class Notes {
    /** When there are more subjects than this, one sentence about all of them says more. */
    private static final int SUBJECTS = 20;

    private final Map<Topic, List<String>> talks = new LinkedHashMap<>();

    private record Topic(Kind kind, String subject) {}

    /** A warning about no talk in particular. */
    public void add(Kind kind, String subject) {
        add(kind, subject, List.of());
    }

    public void add(Kind kind, String subject, String title) {
        add(kind, subject, List.of(title));
    }

    public void add(Kind kind, String subject, Collection<String> titles) {
        talks.computeIfAbsent(new Topic(kind, subject), _ -> new ArrayList<>()).addAll(titles);
    }

    /** All of them, in the order of their kinds. */
    public List<Warning> warnings() {
        var subjects = new LinkedHashMap<Kind, Integer>();
        talks.keySet().forEach(t -> subjects.merge(t.kind(), 1, Integer::sum));
        var grouped = new LinkedHashMap<Topic, List<String>>();
        talks.forEach((topic, titles) -> {
            boolean isMany = subjects.getOrDefault(topic.kind(), 0) > SUBJECTS;
            grouped.computeIfAbsent(isMany ? new Topic(topic.kind(), "") : topic, _ -> new ArrayList<>())
                    .addAll(titles);
        });
        return grouped.entrySet().stream()
                .map(e -> new Warning(e.getKey().kind(), e.getKey().subject(), e.getValue()))
                .sorted(Comparator.comparing(Warning::kind))
                .toList();
    }
}
