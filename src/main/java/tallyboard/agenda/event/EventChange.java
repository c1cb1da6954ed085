package tallyboard.agenda.event;

import java.time.Instant;
import java.time.ZoneId;

/** One thing in which two events differ, as a producer would say it. */
public sealed interface EventChange {
    record Named(String before, String after) implements EventChange {}

    record ZoneMoved(ZoneId before, ZoneId after) implements EventChange {}

    /** A signal is called wrong from elsewhere on. */
    record LimitsAltered() implements EventChange {}

    record TrackAdded(String name) implements EventChange {}

    /** With it go its streams and their keys. */
    record TrackRemoved(String name) implements EventChange {}

    record TrackRenamed(String before, String after) implements EventChange {}

    /** The same tracks in another order. */
    record TracksReordered() implements EventChange {}

    /** Its streams are set otherwise, or are more or fewer. */
    record StreamsAltered(String track) implements EventChange {}

    /** @param track the name of its track, empty when it has none */
    record SessionAdded(String title, String track, Instant start) implements EventChange {}

    record SessionRemoved(String title, String track, Instant start) implements EventChange {}

    record SessionMoved(String title, Place before, Place after) implements EventChange {}

    /** Its title, length, recording, opening or words differ. */
    record SessionAltered(String title, String track, Instant start) implements EventChange {}

    /** Where and when. */
    record Place(String track, Instant start) {}
}
