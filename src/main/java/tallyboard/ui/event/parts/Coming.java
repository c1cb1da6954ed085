package tallyboard.ui.event.parts;

import tallyboard.agenda.event.Event;

/**
 * An event that is to take the place of the one that is open.
 *
 * @param event with the keys that it brings
 * @param keepsRooms whether a track that is on the desk already keeps its keys
 */
public record Coming(Event event, boolean keepsRooms) {}
