package tallyboard.rtmp.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;

/** What a publishing client says, as messages. */
public final class Requests {
    private Requests() {}

    /**
     * The encoder's name stands in flashVer, in the form that all encoders use.
     *
     * @param codecs the four letters of those that come enhanced
     */
    public static Message connect(double transaction, String app, String tcUrl, String encoder, List<String> codecs) {
        var fields = new LinkedHashMap<String, AmfValue>();
        fields.put("app", AmfValue.of(app));
        fields.put("type", AmfValue.of("nonprivate"));
        fields.put("flashVer", AmfValue.of("FMLE/3.0 (compatible; " + encoder + ")"));
        fields.put("tcUrl", AmfValue.of(tcUrl));
        if (!codecs.isEmpty()) {
            fields.put(
                    "fourCcList",
                    new AmfValue.Items(codecs.stream().map(AmfValue::of).toList()));
        }
        return message(0, command("connect", transaction).value(new AmfValue.Fields(fields)));
    }

    public static Message releaseStream(double transaction, OfferedKey key) {
        return message(0, named("releaseStream", transaction, key));
    }

    public static Message announce(double transaction, OfferedKey key) {
        return message(0, named("FCPublish", transaction, key));
    }

    public static Message createStream(double transaction) {
        return message(0, command("createStream", transaction).nothing());
    }

    public static Message publish(double transaction, int streamId, OfferedKey key) {
        return message(streamId, named("publish", transaction, key).text("live"));
    }

    public static Message unpublish(double transaction, OfferedKey key) {
        return message(0, named("FCUnpublish", transaction, key));
    }

    public static Message deleteStream(double transaction, int streamId) {
        return message(0, command("deleteStream", transaction).nothing().number(streamId));
    }

    /** Metadata as encoders send it: for the server to keep, as an ECMA array. */
    public static Message metadata(int streamId, Map<String, AmfValue> fields) {
        var body = new AmfWriter().text("@setDataFrame").text("onMetaData").ecmaArray(new AmfValue.Fields(fields));
        return new Message(MessageType.DATA, 0, streamId, body.toBody());
    }

    private static AmfWriter named(String name, double transaction, OfferedKey key) {
        return command(name, transaction).nothing().text(key.reveal());
    }

    private static AmfWriter command(String name, double transaction) {
        return new AmfWriter().text(name).number(transaction);
    }

    private static Message message(int streamId, AmfWriter body) {
        return new Message(MessageType.COMMAND, 0, streamId, body.toBody());
    }
}
