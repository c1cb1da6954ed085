package tallyboard.agenda.read.found;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tallyboard.agenda.Talk;
import tallyboard.agenda.Talk.Keys;
import tallyboard.agenda.read.Warning.Kind;

/**
 * Makes sure that a key means one talk. The same key under one title is a talk in several slots, which are numbered by
 * their time; under different titles it is an error of copying, and means nothing.
 */
final class KeyCheck {
    private final Notes notes;

    KeyCheck(Notes notes) {
        this.notes = notes;
    }

    /** The talks in their order, each with keys that are its own. */
    List<Talk> sound(List<Talk> talks) {
        var sound = numbered(talks);
        sound = withoutFalse(sound, Keys::guid, k -> new Keys(Optional.empty(), k.code(), k.id(), k.uid(), k.slot()));
        sound = withoutFalse(sound, Keys::code, k -> new Keys(k.guid(), Optional.empty(), k.id(), k.uid(), k.slot()));
        sound = withoutFalse(sound, Keys::id, k -> new Keys(k.guid(), k.code(), Optional.empty(), k.uid(), k.slot()));
        return named(sound);
    }

    private static List<Talk> numbered(List<Talk> talks) {
        var numbers = new int[talks.size()];
        for (var key : List.<Function<Keys, Optional<String>>>of(Keys::code, Keys::guid, Keys::id, Keys::uid)) {
            for (var slots : groups(talks, key)) {
                var byTime = slots.stream()
                        .filter(i -> numbers[i] == 0)
                        .sorted(Comparator.comparing(i -> talks.get(i).start()))
                        .toList();
                boolean isOneTalk = byTime.size() > 1 && haveOneTitle(talks, slots);
                for (int n = 0; isOneTalk && n < byTime.size(); n++) {
                    numbers[byTime.get(n)] = n + 1;
                }
            }
        }
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> numbers[i] == 0 ? talks.get(i) : with(talks.get(i), slot(talks.get(i), numbers[i])))
                .toList();
    }

    private List<Talk> withoutFalse(
            List<Talk> talks, Function<Keys, Optional<String>> key, Function<Keys, Keys> without) {
        var sound = new ArrayList<>(talks);
        for (var same : groups(talks, key)) {
            if (haveOneTitle(talks, same)) {
                continue;
            }
            for (int i : same) {
                var keys = talks.get(i).keys();
                if (keys.best().equals(key.apply(keys))) {
                    notes.add(
                            Kind.KEY_TWICE,
                            keys.best().orElseThrow(),
                            talks.get(i).title());
                }
                sound.set(i, with(talks.get(i), without.apply(keys)));
            }
        }
        return sound;
    }

    /** A calendar's uid that is used again is made one by the start; a talk without any key is known by its words. */
    private List<Talk> named(List<Talk> talks) {
        var sound = new ArrayList<>(talks);
        for (var same : groups(talks, Keys::uid)) {
            for (int i : same.size() > 1 ? same : List.<Integer>of()) {
                var keys = talks.get(i).keys();
                var uid = keys.uid().orElseThrow();
                notes.add(Kind.KEY_TWICE, uid, talks.get(i).title());
                var own = Optional.of(uid + " " + talks.get(i).start());
                sound.set(i, with(talks.get(i), new Keys(keys.guid(), keys.code(), keys.id(), own, 1)));
            }
        }
        sound.replaceAll(talk -> {
            if (talk.keys().best().isEmpty()) {
                notes.add(Kind.NO_KEY, "", talk.title());
                return with(talk, Keys.ofWords(talk.title(), talk.start()));
            }
            return talk;
        });
        return sound;
    }

    /** The places of the talks that share a key, for every key that more than one has. */
    private static List<List<Integer>> groups(List<Talk> talks, Function<Keys, Optional<String>> key) {
        var places = IntStream.range(0, talks.size())
                .boxed()
                .filter(i -> key.apply(talks.get(i).keys()).isPresent())
                .collect(groupingBy(
                        i -> key.apply(talks.get(i).keys()).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return places.values().stream().filter(same -> same.size() > 1).toList();
    }

    private static boolean haveOneTitle(List<Talk> talks, List<Integer> places) {
        return places.stream().map(i -> talks.get(i).title()).distinct().count() == 1;
    }

    private static Keys slot(Talk talk, int number) {
        var keys = talk.keys();
        return new Keys(keys.guid(), keys.code(), keys.id(), keys.uid(), number);
    }

    private static Talk with(Talk talk, Keys keys) {
        return new Talk(keys, talk.room(), talk.start(), talk.length(), talk.title(), talk.texts(), talk.consent());
    }
}
