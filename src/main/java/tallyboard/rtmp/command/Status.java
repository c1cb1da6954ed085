package tallyboard.rtmp.command;

import tallyboard.rtmp.amf.AmfValue;

/** Level and code of a status object, the peer's words cleaned for display. */
public record Status(String level, String code) {
    static Status of(AmfValue.Fields fields) {
        return new Status(
                PlainWords.clean(fields.text("level").orElse("")),
                PlainWords.clean(fields.text("code").orElse("")));
    }

    public boolean isError() {
        return level.equals("error");
    }
}
