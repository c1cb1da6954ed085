package tallyboard.desk;

/** All that a producer does with a conference, as the screens are given it. */
public record ConferenceDesk(Tracks tracks, Sessions sessions) {}
