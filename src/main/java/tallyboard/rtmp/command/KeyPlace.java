package tallyboard.rtmp.command;

/** Where in its settings an encoder's user has put the key. */
public enum KeyPlace {
    /** In the field made for it. */
    PUBLISH_NAME,
    /** In the field made for it, with a query behind, which is dropped. */
    PUBLISH_NAME_WITH_QUERY,
    /** The whole address in the field made for the key. */
    WHOLE_ADDRESS,
    /** At the end of the server address, as the application name has it. */
    APP,
    /** At the end of the server address, as tcUrl has it. */
    SERVER_ADDRESS
}
