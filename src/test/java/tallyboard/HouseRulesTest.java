package tallyboard;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house that can be read from the compiled classes. A broken rule names the class and the line. When a
 * rule makes a worse program, change it here and say why in the commit.
 */
class HouseRulesTest {

    /** Who may use whom. A sub-package belongs to its room; {@code Main} and {@code Wiring} may use all. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("stream", Set.of("media")),
            entry("engine", Set.of("stream", "media")),
            entry("agenda", Set.of("stream")),
            entry("desk", Set.of("stream", "agenda")),
            entry("rtmp", Set.of()),
            entry("media", Set.of()),
            entry("ingest", Set.of("stream", "media", "rtmp")),
            entry("recording", Set.of("stream", "media")),
            entry("playback", Set.of("stream", "media", "recording")),
            entry("relay", Set.of("stream", "media", "rtmp")),
            entry("api", Set.of("stream", "agenda", "desk")),
            entry("mux", Set.of("stream")),
            entry("store", Set.of("stream", "agenda")),
            entry("preview", Set.of("stream", "media")),
            entry("rehearsal", Set.of("stream", "agenda", "desk", "media", "rtmp")),
            entry("settings", Set.of()),
            entry("ui", Set.of("stream", "agenda", "desk", "settings", "preview")));

    /** The one screen that may use one more room: it starts and drops the simulated encoders. */
    private static final Map<String, String> ALSO = Map.of("tallyboard.ui.rehearsal", "rehearsal");

    /** A stream key, what an encoder offers as one, what locks keys into a file, and the keys of simulcast targets. */
    private static final Set<String> KEYS =
            Set.of("StreamKey", "OfferedKey", "Passphrase", "TokenSecret", "TargetKey", "TargetAddress");

    /** The classes that may read a stream key in clear, and what each does with it. */
    private static final Map<String, String> MAY_REVEAL = Map.ofEntries(
            entry("tallyboard.stream.key.KeyFingerprint", "hashes it"),
            entry("tallyboard.ui.keys.KeyWindow", "shows it for 15 s when asked"),
            entry("tallyboard.ui.keys.SystemKeyClipboard", "copies it, and knows it again to clear it"),
            entry("tallyboard.desk.handoff.obs.ObsRequests", "tells it to an OBS, and compares what that reads back"),
            entry("tallyboard.desk.handoff.obs.ObsProfile", "writes it into a profile that OBS imports"),
            entry("tallyboard.desk.handoff.page.PageText", "gives it to the one visitor of a one-time page"),
            entry("tallyboard.desk.handoff.KeyPattern", "draws it as a code that the key window shows"),
            entry("tallyboard.desk.handoff.KeyCardFile", "writes it into a card to print"),
            entry("tallyboard.store.KeyCipher", "encrypts it for the disk"),
            entry("tallyboard.store.TargetRows", "has that of a target encrypted for the disk"),
            entry("tallyboard.api.video.SimulcastJson", "hands that of a target to whoever has just set it"),
            entry("tallyboard.relay.Route", "splits the address of a target for its server"),
            entry("tallyboard.store.event.KeyLock", "encrypts it for an event file, under a passphrase"),
            entry("tallyboard.api.video.LiveStreamJson", "hands it to a bearer of the token, as Mux does"),
            entry("tallyboard.mux.RemoteSimulcasts", "tells a target's to the engine that is to push there"),
            entry("tallyboard.mux.Wire", "sends the secret of its token to the engine that it is for"),
            entry("tallyboard.ingest.EncoderConnection", "takes it over from the protocol"),
            entry("tallyboard.rehearsal.Destination", "tells it to the server, as an encoder does"),
            entry("tallyboard.rtmp.command.Requests", "writes it on the wire"),
            entry("tallyboard.rtmp.command.ServerAddress", "splits what an encoder calls its stream"));

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("tallyboard");
    private static final JavaClasses MAIN = ALL.that(DescribedPredicate.describe("main code", HouseRulesTest::isMain));
    private static final JavaClasses TESTS = ALL.that(DescribedPredicate.describe("tests", type -> !isMain(type)));

    @Test
    void everyPackageIsARoomOfTheTable() {
        assertNone(MAIN.stream()
                .filter(type -> !room(type).isEmpty() && !ROOMS.containsKey(room(type)))
                .map(type -> type.getName() + " is in no room of the table"));
    }

    @Test
    void aRoomUsesOnlyTheRoomsOfItsRow() {
        assertNone(dependencies(MAIN)
                .filter(use -> use.getTargetClass().getPackageName().startsWith("tallyboard."))
                .filter(use -> !mayUse(use.getOriginClass(), room(use.getTargetClass())))
                .map(Dependency::getDescription));
    }

    @Test
    void nobodyUsesMainOrWiring() {
        assertNone(dependencies(MAIN)
                .filter(use -> isOneOf(use.getTargetClass(), Set.of("tallyboard.Main", "tallyboard.Wiring")))
                .filter(use -> !room(use.getOriginClass()).isEmpty())
                .filter(use -> !outermost(use.getOriginClass()).equals(outermost(use.getTargetClass())))
                .map(Dependency::getDescription));
    }

    @Test
    void theToolkitStaysInTheUi() {
        var toolkit = Pattern.compile("(javafx|org\\.controlsfx|atlantafx|org\\.kordamp)\\..*");
        assertNone(usesOutside(Set.of("ui"), toolkit));
    }

    @Test
    void aViewModelKnowsNoSceneAndNoWindow() {
        var scene = Pattern.compile("javafx\\.(scene|stage)\\..*");
        assertNone(dependencies(MAIN)
                .filter(use -> outermost(use.getOriginClass()).getSimpleName().endsWith("ViewModel"))
                .filter(use -> scene.matcher(use.getTargetClass().getName()).matches())
                .map(Dependency::getDescription));
    }

    @Test
    void onlyFxThreadQueuesOnTheToolkitsThread() {
        assertNone(accesses(MAIN)
                .filter(access -> isAccess(access, "javafx.application.Platform", Set.of("runLater")))
                .filter(call -> !isOneOf(call.getOriginOwner(), Set.of("tallyboard.ui.kit.FxThread")))
                .map(JavaAccess::getDescription));
    }

    @Test
    void theLanguagesHaveNoSocketThreadLockOrClock() {
        var world = Pattern.compile("java\\.net\\..*|javax\\.net\\..*"
                + "|java\\.nio\\.channels\\.(\\w*Socket\\w*|Datagram\\w*|Select\\w*|Multicast\\w*|spi\\..*)"
                + "|java\\.lang\\.(Thread|ThreadLocal|ThreadGroup)|java\\.util\\.concurrent\\..*|java\\.util\\.Timer\\w*"
                + "|java\\.time\\.(Clock|InstantSource)");
        var clocks = Set.of("now", "currentTimeMillis", "nanoTime", "wait", "notify", "notifyAll");
        var language = (Predicate<JavaClass>) type -> Set.of("rtmp", "media").contains(room(type));
        var things = dependencies(MAIN)
                .filter(use -> language.test(use.getOriginClass()))
                .filter(use -> world.matcher(use.getTargetClass().getName()).matches())
                .map(Dependency::getDescription);
        var moments = accesses(MAIN)
                .filter(access -> language.test(access.getOriginOwner()))
                .filter(access -> access.getTargetOwner().getPackageName().startsWith("java."))
                .filter(access -> clocks.contains(access.getName()))
                .map(JavaAccess::getDescription);
        var locks = MAIN.stream()
                .filter(language)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                .map(method -> method.getDescription() + " is synchronized");
        assertNone(Stream.of(things, moments, locks).flatMap(each -> each));
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        assertNone(usesOutside(Set.of("store"), Pattern.compile("(java\\.sql|javax\\.sql|org\\.sqlite)\\..*")));
    }

    @Test
    void aStreamKeyIsReadOnlyByTheNamedFew() {
        var reveals = accesses(MAIN)
                .filter(access -> access.getName().equals("reveal"))
                .filter(access -> KEYS.contains(access.getTargetOwner().getSimpleName()))
                .toList();
        var unnamed = reveals.stream()
                .filter(call -> !isOneOf(call.getOriginOwner(), MAY_REVEAL.keySet()))
                .map(JavaAccess::getDescription);
        var idle = MAY_REVEAL.keySet().stream()
                .filter(name -> reveals.stream().noneMatch(call -> isOneOf(call.getOriginOwner(), Set.of(name))))
                .map(name -> name + " is allowed to reveal a key and does not: strike it from the list");
        assertNone(Stream.concat(unnamed, idle));
    }

    @Test
    void onlyMainWritesToTheConsole() {
        var printed = accesses(MAIN).filter(access -> isAccess(access, "java.lang.System", Set.of("out", "err")));
        var traced = accesses(MAIN)
                .filter(access -> access.getTargetOwner().isAssignableTo(Throwable.class))
                .filter(access -> access.getName().equals("printStackTrace"));
        assertNone(Stream.concat(printed, traced)
                .filter(access -> !isOneOf(access.getOriginOwner(), Set.of("tallyboard.Main")))
                .map(JavaAccess::getDescription));
    }

    @Test
    void nothingSleeps() {
        assertNone(accesses(MAIN)
                .filter(access -> access.getName().equals("sleep"))
                .filter(access -> access.getTargetOwner().getPackageName().startsWith("java."))
                .map(JavaAccess::getDescription));
    }

    @Test
    void namesSayWhatAThingIs() {
        var banned = Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Info|Data)|(Base|Abstract)\\p{Lu}.*");
        assertNone(ALL.stream()
                .filter(type -> banned.matcher(type.getSimpleName()).matches())
                .map(type -> type.getName() + " has a name that says nothing"));
    }

    @Test
    void thePartsOfAScreenAreViewViewModelAndRow() {
        var stranger =
                Pattern.compile(".*(Controller|Presenter|Pane|Panel|Page|Screen|Widget|Component)|.*(?<!View)Model");
        var strangers = screens()
                .filter(type -> stranger.matcher(type.getSimpleName()).matches())
                .map(type -> type.getName() + " should end with View, ViewModel or Row");
        var unsaid = screens()
                .filter(type -> type.isAssignableTo("javafx.scene.Node")
                        && !type.getSimpleName().endsWith("View"))
                .map(type -> type.getName() + " is drawn by a screen: its name should end with View");
        assertNone(Stream.concat(strangers, unsaid));
    }

    @Test
    void aConstructorTakesAtMostSevenThings() {
        assertNone(MAIN.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> things(constructor) > 7)
                .map(constructor -> constructor.getFullName() + " takes " + things(constructor) + " things"));
    }

    /** Where there is no display, the build leaves these tests out by their tag instead of failing in each. */
    @Test
    void aTestThatOpensAWindowIsTaggedAsOne() {
        assertNone(TESTS.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)))
                .filter(HouseRulesTest::opensAWindow)
                .filter(type -> !type.isAnnotatedWith(Tag.class))
                .map(type -> type.getName() + " uses the toolkit: tag it \"screen\""));
    }

    private static boolean isMain(JavaClass type) {
        var name = outermost(type).getName().replace('.', '/');
        return Files.exists(Path.of("src/main/java", name + ".java"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    private static boolean isOneOf(JavaClass type, Set<String> names) {
        return names.contains(outermost(type).getName());
    }

    /** The first package below ours; empty for {@code Main} and {@code Wiring}. */
    private static String room(JavaClass type) {
        var path = type.getPackageName().split("\\.");
        return path.length < 2 ? "" : path[1];
    }

    private static boolean mayUse(JavaClass user, String used) {
        var own = room(user);
        return own.isEmpty()
                || own.equals(used)
                || ROOMS.getOrDefault(own, Set.of()).contains(used)
                || ALSO.getOrDefault(user.getPackageName(), "").equals(used);
    }

    private static Stream<Dependency> dependencies(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static Stream<JavaAccess<?>> accesses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private static boolean isAccess(JavaAccess<?> access, String owner, Set<String> names) {
        return access.getTargetOwner().getName().equals(owner) && names.contains(access.getName());
    }

    private static Stream<String> usesOutside(Set<String> rooms, Pattern library) {
        return dependencies(MAIN)
                .filter(use -> !rooms.contains(room(use.getOriginClass())))
                .filter(use -> library.matcher(use.getTargetClass().getName()).matches())
                .map(Dependency::getDescription);
    }

    private static Stream<JavaClass> screens() {
        return MAIN.stream()
                .filter(type ->
                        room(type).equals("ui") && !type.getPackageName().startsWith("tallyboard.ui.kit"))
                .filter(JavaClass::isTopLevelClass);
    }

    private static boolean opensAWindow(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getName().startsWith("org.testfx."))
                || type.getAccessesFromSelf().stream()
                        .anyMatch(access -> isAccess(access, "javafx.application.Platform", Set.of("startup")));
    }

    /** What the source says: without the name and number of an enum constant and the outer object of an inner class. */
    private static int things(JavaCodeUnit constructor) {
        var owner = constructor.getOwner();
        var inner = owner.isMemberClass() && !owner.getModifiers().contains(JavaModifier.STATIC);
        return constructor.getRawParameterTypes().size() - (owner.isEnum() ? 2 : inner ? 1 : 0);
    }

    private static void assertNone(Stream<String> violations) {
        assertEquals("", violations.distinct().sorted().collect(Collectors.joining("\n")));
    }
}
