package tallyboard.stream.event;

/** The kinds of facts in the event log, with the names scripts know them by. */
public enum Fact {
    CREATED("video.live_stream.created"),
    UPDATED("video.live_stream.updated"),
    DELETED("video.live_stream.deleted"),
    WARNING("video.live_stream.warning"),
    ENABLED("video.live_stream.enabled"),
    ENABLED_ANYWAY("tallyboard.live_stream.enabled_anyway"),
    DISABLED("video.live_stream.disabled"),
    CONNECTED("video.live_stream.connected"),
    RECORDING("video.live_stream.recording"),
    NOT_RECORDING("tallyboard.live_stream.not_recording"),
    ACTIVE("video.live_stream.active"),
    DISCONNECTED("video.live_stream.disconnected"),
    IDLE("video.live_stream.idle"),
    ASSET_CREATED("video.asset.created"),
    ASSET_UPDATED("video.asset.updated"),
    ASSET_READY("video.asset.ready"),
    ASSET_ERRORED("video.asset.errored"),
    ASSET_COMPLETED("video.asset.live_stream_completed"),
    ASSET_DELETED("video.asset.deleted"),
    ASSET_SEALED("tallyboard.asset.sealed"),
    KEY_COPIED("tallyboard.key.copied"),
    KEY_SHOWN("tallyboard.key.shown"),
    KEY_HANDED_OFF("tallyboard.key.handed_off"),
    ENCODER_NAMED("tallyboard.encoder.named"),
    STALLED("tallyboard.live_stream.stalled"),
    RESUMED("tallyboard.live_stream.resumed"),
    FINISHED("tallyboard.live_stream.finished"),
    NEXT_TALK("tallyboard.live_stream.next_talk"),
    WINDOW_EXTENDED("tallyboard.live_stream.window_extended"),
    RECORDING_FAILED("tallyboard.live_stream.recording_failed"),
    RECORDING_INTERRUPTED("tallyboard.live_stream.recording_interrupted"),
    RECORDING_LOST("tallyboard.live_stream.recording_lost"),
    RECOVERED("tallyboard.live_stream.recovered"),
    ENCODER_REFUSED("tallyboard.encoder.refused"),
    SIMULCAST_CREATED("video.live_stream.simulcast_target.created"),
    SIMULCAST_IDLE("video.live_stream.simulcast_target.idle"),
    SIMULCAST_STARTING("video.live_stream.simulcast_target.starting"),
    SIMULCAST_BROADCASTING("video.live_stream.simulcast_target.broadcasting"),
    SIMULCAST_ERRORED("video.live_stream.simulcast_target.errored"),
    SIMULCAST_DELETED("video.live_stream.simulcast_target.deleted"),
    SIMULCAST_STOPPED("tallyboard.live_stream.simulcast_stopped"),
    SIMULCAST_STARTED("tallyboard.live_stream.simulcast_started"),
    EVENT_OPENED("tallyboard.event.opened"),
    EVENT_RESTORED("tallyboard.event.restored"),
    SCHEDULE_IMPORTED("tallyboard.schedule.imported"),
    SCHEDULE_UPDATED("tallyboard.schedule.updated"),
    NETWORK_OPENED("tallyboard.network.opened"),
    NETWORK_CLOSED("tallyboard.network.closed"),
    API_CHANGED("tallyboard.api.changed"),
    REHEARSAL_ENTERED("tallyboard.rehearsal.entered"),
    REHEARSAL_LEFT("tallyboard.rehearsal.left"),
    ENGINE_LOST("tallyboard.engine.lost"),
    ENGINE_BACK("tallyboard.engine.back"),
    ALARM_ACKNOWLEDGED("tallyboard.alarm.acknowledged"),
    ALARM_SHELVED("tallyboard.alarm.shelved");

    private final String wireName;

    Fact(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the log's JSON and, for Mux's own events, in webhooks. */
    public String wireName() {
        return wireName;
    }
}
