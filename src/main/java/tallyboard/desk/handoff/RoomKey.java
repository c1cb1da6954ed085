package tallyboard.desk.handoff;

import tallyboard.stream.key.StreamKey;

/**
 * What a room's encoder needs.
 *
 * @param room what people call it, such as "B, Room 2"
 * @param server what is typed as the server, such as {@code rtmp://10.0.4.2:1935/live}
 */
public record RoomKey(String room, String server, StreamKey key) {}
