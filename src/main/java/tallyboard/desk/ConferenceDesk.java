package tallyboard.desk;

import tallyboard.desk.encoders.KnownEncoders;
import tallyboard.desk.event.Events;
import tallyboard.desk.gates.Gates;
import tallyboard.desk.takes.Takes;

/** All that a producer does with a conference, as the screens are given it. */
public record ConferenceDesk(
        Tracks tracks, Sessions sessions, Takes takes, Gates gates, Events events, KnownEncoders encoders) {}
