package tallyboard.agenda.read;

import java.time.Duration;

/**
 * How much a schedule may hold. Each is several times what the largest conference has ever published (36C3: 2.3 MB, 1351
 * sessions), so that only an attack or a broken exporter meets it.
 */
public final class Limits {
    /** One mebibyte. */
    public static final int MIB = 1024 * 1024;
    /** Fourteen times the largest known file; still read within a second. */
    public static final int FILE_BYTES = 32 * MIB;
    /** Schedules nest seven deep; what goes deeper wants to exhaust something. */
    public static final int DEPTH = 64;

    public static final int SESSIONS = 20_000;
    public static final int ROOMS = 1_000;
    /** A conference of two months. */
    public static final int DAYS = 60;
    /** Of one session. */
    public static final int PERSONS = 100;
    /** Of one session. */
    public static final int LINKS = 50;

    /** Longer titles do not fit on any screen; they are cut. Characters, as all that follow. */
    public static final int TITLE = 500;
    /** Of rooms, people, subjects and versions. */
    public static final int NAME = 200;
    /** Of abstract and description each. */
    public static final int TEXT = 64 * 1024;

    /** A longer length is a typing error. */
    public static final Duration LENGTH = Duration.ofDays(7);
    /** More than this on a stage is worth a look. */
    public static final Duration USUAL_LENGTH = Duration.ofHours(12);

    /** Other years are a slip or a filler such as 0001 and 9999. */
    public static final int FIRST_YEAR = 1990;

    public static final int LAST_YEAR = 2100;

    /** How often one calendar entry may repeat: more than a conference has days and slots. */
    public static final int REPETITIONS = 300;

    private Limits() {}
}
