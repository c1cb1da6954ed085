package tallyboard.desk.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.ledger.Slot;
import tallyboard.agenda.ledger.Take;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.handover.Delivery.Item;
import tallyboard.desk.handover.Delivery.Left;
import tallyboard.desk.handover.Delivery.Planned;
import tallyboard.desk.handover.Delivery.Reason;
import tallyboard.desk.takes.Standing;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.AssetId;

/** Looks up what there is to hand over. Holds nothing; callable from any thread. */
public final class Deliveries {
    /** A talk that ends after midnight belongs to the evening before. */
    private static final Duration NIGHT = Duration.ofHours(4);

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("HHmm");

    private final LiveStreams streams;
    private final ConferenceDesk desk;

    public Deliveries(LiveStreams streams, ConferenceDesk desk) {
        this.streams = streams;
        this.desk = desk;
    }

    /** The first place of a template that means nothing; empty when all do. */
    public static Optional<String> wrongPlace(String template) {
        return FileNames.unknownPlace(template);
    }

    /** The day that a moment belongs to. */
    public static LocalDate dayOf(Instant moment, ZoneId zone) {
        return moment.atZone(zone).minus(NIGHT).toLocalDate();
    }

    /**
     * All of one day.
     *
     * @param naming its places are known
     */
    public Delivery of(LocalDate day, Naming naming, Instant now) {
        var zone = desk.tracks().conference().zone();
        var items = new ArrayList<Item>();
        var left = new ArrayList<Left>();
        var takes = takesOf(day, zone);
        var names = names(takes, naming, zone);
        for (var take : takes) {
            var asset = streams.asset(take.asset());
            var reason = reason(Standing.of(take, asset));
            if (reason.isPresent()) {
                left.add(new Left(take.place().room(), planned(take), reason.get()));
            } else {
                var name = Objects.requireNonNull(names.get(take.asset()));
                items.add(new Item(take, asset.orElseThrow(), planned(take), folder(take), name));
            }
        }
        left.addAll(withoutTake(day, takes, now));
        return new Delivery(day, zone, items, left);
    }

    /** What a copy of that recording is called, without the ending: the name it has when its day is handed over. */
    public String nameOf(Take take, Naming naming) {
        var zone = desk.tracks().conference().zone();
        var names = names(takesOf(dayOf(start(take), zone), zone), naming, zone);
        return Optional.ofNullable(names.get(take.asset()))
                .orElseGet(() -> new FileNames(naming).next(values(take, zone)));
    }

    /** What a copy of a recording is called that is in no ledger. */
    public String nameOf(Instant begun, String title, Naming naming) {
        var zone = desk.tracks().conference().zone();
        return new FileNames(naming)
                .next(Map.of(
                        "day",
                        dayOf(begun, zone).toString(),
                        "start",
                        START.format(begun.atZone(zone)),
                        "title",
                        title));
    }

    private List<Take> takesOf(LocalDate day, ZoneId zone) {
        return desk.takes().all().stream()
                .filter(take -> dayOf(start(take), zone).equals(day))
                .sorted(Comparator.comparing(Deliveries::start))
                .toList();
    }

    /** Every recording of a day gets its name, ready or not, so that none is called otherwise once another is accepted. */
    private Map<AssetId, String> names(List<Take> takes, Naming naming, ZoneId zone) {
        var folders = new HashMap<String, FileNames>();
        var names = new HashMap<AssetId, String>();
        for (var take : takes) {
            var standing = Standing.of(take, streams.asset(take.asset()));
            if (standing != Standing.BY_REQUEST && standing != Standing.FAILED) {
                var folder = folder(take).toLowerCase(Locale.ROOT);
                var name = folders.computeIfAbsent(folder, _ -> new FileNames(naming))
                        .next(values(take, zone));
                names.put(take.asset(), name);
            }
        }
        return names;
    }

    private static Optional<Reason> reason(Standing standing) {
        return switch (standing) {
            case BY_REQUEST -> Optional.of(Reason.NOT_TO_BE_RECORDED);
            case FAILED -> Optional.of(Reason.NO_RECORDING);
            case RECORDING, SEALING -> Optional.of(Reason.STILL_RECORDING);
            case CHECKING -> Optional.of(Reason.NOT_CHECKED_YET);
            case UNSOUND -> Optional.of(Reason.UNSOUND);
            case SHORTER_THAN_PLAN -> Optional.of(Reason.SHORTER_THAN_PLAN);
            case HAS_GAPS -> Optional.of(Reason.HAS_GAPS);
            case LEFT_OUT -> Optional.of(Reason.LEFT_OUT);
            case READY, HANDED_OVER -> Optional.empty();
            case IN_TRASH -> Optional.empty(); // the copy that was made stays in the lists of the day
        };
    }

    /** Sessions that are over and of which there is nothing. */
    private List<Left> withoutTake(LocalDate day, List<Take> takes, Instant now) {
        var conference = desk.tracks().conference();
        var held = takes.stream().flatMap(take -> take.session().stream()).toList();
        return desk.sessions().agenda().sessions().stream()
                .filter(s -> dayOf(s.start(), conference.zone()).equals(day)
                        && !s.end().isAfter(now))
                .filter(s -> !held.contains(s.id()))
                .map(s -> new Left(
                        conference
                                .find(s.heldIn())
                                .map(t -> t.name())
                                .orElse(s.talk().room()),
                        Planned.of(s),
                        s.isRecorded() ? Reason.NO_RECORDING : Reason.NOT_TO_BE_RECORDED))
                .toList();
    }

    private Map<String, String> values(Take take, ZoneId zone) {
        var start = start(take).atZone(zone);
        var speakers = session(take).map(s -> s.talk().texts().speakers()).orElse(List.of());
        return Map.of(
                "day", dayOf(start(take), zone).toString(),
                "start", START.format(start),
                "room", take.place().room(),
                "track", letter(take),
                "code", take.slot().map(Slot::code).orElse(""),
                "title", title(take),
                "speakers", String.join(", ", speakers));
    }

    private String folder(Take take) {
        var letter = letter(take);
        return FileNames.safe(
                letter.isEmpty()
                        ? take.place().room()
                        : letter + " " + take.place().room());
    }

    /** The letter of the take's track on the desk; empty when the track is gone. */
    private String letter(Take take) {
        var tracks = desk.tracks().conference().tracks();
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).id().equals(take.place().track())) {
                return i < 26 ? String.valueOf((char) ('A' + i)) : String.valueOf(i + 1);
            }
        }
        return "";
    }

    private Optional<Session> session(Take take) {
        return take.session().flatMap(desk.sessions().agenda()::find);
    }

    private Planned planned(Take take) {
        return take.slot().map(slot -> Planned.of(slot, session(take))).orElse(Planned.NOTHING);
    }

    /** Of its talk; of a recording without one, what a person called it: it is born with the name of its room. */
    private String title(Take take) {
        return take.slot()
                .map(Slot::title)
                .or(() -> streams.asset(take.asset())
                        .flatMap(asset -> asset.origin().title())
                        .filter(title -> !title.equals(take.place().room())))
                .orElse("");
    }

    /** When its talk was planned to begin; of a recording without a talk, when it began. */
    public static Instant start(Take take) {
        return take.slot().map(Slot::start).orElse(take.course().begunAt());
    }
}
