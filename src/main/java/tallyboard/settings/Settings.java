package tallyboard.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What this user chose for this installation, in groups that belong together. Immutable; {@link SettingsFile} keeps it. A
 * new choice is a field of its group, and a {@code with} here that leads to it.
 */
public record Settings(Start start, Looks looks, Alarms alarms, Network network, Recording recording, Safety safety) {
    /** What holds before anything was chosen. */
    public static final Settings DEFAULT = new Settings(
            Start.DEFAULT, Looks.DEFAULT, Alarms.DEFAULT, Network.DEFAULT, Recording.DEFAULT, Safety.DEFAULT);

    /**
     * How the next start begins.
     *
     * @param isSetUp whether the first steps were taken or passed over, so that they are not shown again
     * @param window where the window stood when it was last closed
     * @param arrangement of all else on the desk
     */
    public record Start(boolean isSetUp, Optional<WindowPlace> window, Arrangement arrangement) {
        static final Start DEFAULT = new Start(false, Optional.empty(), Arrangement.DEFAULT);
    }

    /** What the desk looks like and says. */
    public record Looks(Language language, Appearance appearance, Comfort comfort) {
        static final Looks DEFAULT = new Looks(Language.SYSTEM, Appearance.DARK, Comfort.DEFAULT);

        Looks with(Language other) {
            return new Looks(other, appearance, comfort);
        }

        Looks with(Appearance other) {
            return new Looks(language, other, comfort);
        }

        Looks with(Comfort other) {
            return new Looks(language, appearance, other);
        }
    }

    /** When and how the desk calls its producer. */
    public record Alarms(Sounds sounds) {
        static final Alarms DEFAULT = new Alarms(Sounds.ON);

        Alarms with(Sounds other) {
            return new Alarms(other);
        }
    }

    /** The ways in for encoders. */
    public record Network(Exposure exposure, Rtmps rtmps) {
        static final Network DEFAULT = new Network(Exposure.THIS_COMPUTER, Rtmps.OFF);

        Network with(Exposure other) {
            return new Network(other, rtmps);
        }

        Network with(Rtmps other) {
            return new Network(exposure, other);
        }
    }

    /**
     * Where recordings lie.
     *
     * @param folder of new ones; without it the one in the data folder
     * @param earlier folders that older ones may lie in
     * @param reserve gigabytes that they leave free on their disk
     */
    public record Recording(Optional<Path> folder, List<Path> earlier, int reserve) {
        static final Recording DEFAULT = new Recording(Optional.empty(), List.of(), 1);

        public Recording {
            earlier = List.copyOf(earlier);
        }

        /** With new recordings there from now on. */
        public Recording movedTo(Path there) {
            var before = Stream.concat(folder.stream(), earlier.stream())
                    .filter(each -> !each.equals(there))
                    .distinct()
                    .toList();
            return new Recording(Optional.of(there), before, reserve);
        }

        /** With so many gigabytes left free from now on. */
        public Recording sparing(int gigabytes) {
            return new Recording(folder, earlier, gigabytes);
        }
    }

    /**
     * What nobody but the producer may see.
     *
     * @param isPresenterSafe whether keys, addresses and names are hidden, also after a restart in front of the audience
     * @param audienceScreens the screens that the audience sees, by place and size
     */
    public record Safety(boolean isPresenterSafe, Set<String> audienceScreens) {
        static final Safety DEFAULT = new Safety(false, Set.of());

        public Safety {
            audienceScreens = Set.copyOf(audienceScreens);
        }
    }

    /** Where a window stands, in pixels of the screen; the place it goes back to when it is maximized. */
    public record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}

    /** The language of the desk. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /** The language that was chosen, or the system's. */
        public Locale locale() {
            return switch (this) {
                case SYSTEM -> Locale.getDefault();
                case ENGLISH -> Locale.ENGLISH;
                case GERMAN -> Locale.GERMAN;
            };
        }
    }

    /** Dark for control rooms, light for daylight, or as the rest of this computer. */
    public enum Appearance {
        DARK,
        LIGHT,
        SYSTEM
    }

    /** Whose encoders may reach the ingest. */
    public enum Exposure {
        THIS_COMPUTER,
        NETWORK
    }

    /** Whether encoders may come in encrypted, beside plain RTMP. */
    public enum Rtmps {
        ON,
        OFF
    }

    /** Whether alarms are heard. */
    public enum Sounds {
        ON,
        OFF
    }

    public Settings with(Looks other) {
        return new Settings(start, other, alarms, network, recording, safety);
    }

    public Settings with(Alarms other) {
        return new Settings(start, looks, other, network, recording, safety);
    }

    public Settings with(Network other) {
        return new Settings(start, looks, alarms, other, recording, safety);
    }

    public Settings with(Recording other) {
        return new Settings(start, looks, alarms, network, other, safety);
    }

    public Settings with(Safety other) {
        return new Settings(start, looks, alarms, network, recording, other);
    }

    public Settings presenterSafe(boolean is) {
        return with(new Safety(is, safety.audienceScreens));
    }

    public Settings withAudienceScreens(Set<String> screens) {
        return with(new Safety(safety.isPresenterSafe, screens));
    }

    public Settings with(WindowPlace place) {
        return new Settings(
                new Start(start.isSetUp, Optional.of(place), start.arrangement),
                looks,
                alarms,
                network,
                recording,
                safety);
    }

    public Settings with(Arrangement other) {
        return new Settings(new Start(start.isSetUp, start.window, other), looks, alarms, network, recording, safety);
    }

    public Settings setUp() {
        return new Settings(
                new Start(true, start.window, start.arrangement), looks, alarms, network, recording, safety);
    }

    public Settings with(Language other) {
        return with(looks.with(other));
    }

    public Settings with(Appearance other) {
        return with(looks.with(other));
    }

    public Settings with(Comfort other) {
        return with(looks.with(other));
    }

    public Settings with(Sounds other) {
        return with(alarms.with(other));
    }

    public Settings with(Exposure other) {
        return with(network.with(other));
    }

    public Settings with(Rtmps other) {
        return with(network.with(other));
    }
}
