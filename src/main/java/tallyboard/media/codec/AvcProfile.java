package tallyboard.media.codec;

/** Names of H.264 profiles and levels (ITU-T H.264, Annex A). */
final class AvcProfile {

    private static final int CONSTRAINED = 0x40;
    private static final int LEVEL_1B = 0x10;

    private AvcProfile() {}

    static String name(int profile, int constraints) {
        return switch (profile) {
            case 66 -> (constraints & CONSTRAINED) != 0 ? "Constrained Baseline" : "Baseline";
            case 77 -> "Main";
            case 88 -> "Extended";
            case 100 -> "High";
            case 110 -> "High 10";
            case 122 -> "High 4:2:2";
            case 244 -> "High 4:4:4";
            default -> "profile " + profile;
        };
    }

    static String level(int profile, int constraints, int level) {
        boolean old = profile == 66 || profile == 77 || profile == 88;
        if (level == 9 || old && level == 11 && (constraints & LEVEL_1B) != 0) {
            return "1b";
        }
        return level / 10 + "." + level % 10;
    }
}
