package tallyboard.rtmp.command;

import java.util.LinkedHashMap;
import java.util.Map;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;

/** What a server answers, as messages. */
public final class Replies {
    /** Some encoders read a version out of it; this is what they have always been told. */
    private static final String SERVER_VERSION = "FMS/3,0,1,123";

    private static final int CAPABILITIES = 31;

    private Replies() {}

    public static Message connected(Command.Connect connect) {
        var server = new LinkedHashMap<String, AmfValue>();
        server.put("fmsVer", AmfValue.of(SERVER_VERSION));
        server.put("capabilities", AmfValue.of(CAPABILITIES));
        var status = status("status", "NetConnection.Connect.Success", "Connection succeeded.");
        status.put("objectEncoding", AmfValue.of(0));
        status.putAll(connect.enhanced().answer());
        return command(0, "_result", connect.transaction(), fields(server), fields(status));
    }

    public static Message notConnected(double transaction) {
        var status = status("error", "NetConnection.Connect.Rejected", "Connection rejected.");
        return command(0, "_error", transaction, AmfValue.nothing(), fields(status));
    }

    public static Message done(double transaction) {
        return command(0, "_result", transaction, AmfValue.nothing());
    }

    public static Message streamCreated(double transaction, int streamId) {
        return command(0, "_result", transaction, AmfValue.nothing(), AmfValue.of(streamId));
    }

    public static Message publishStarted(int streamId) {
        return onStatus(streamId, status("status", "NetStream.Publish.Start", "Publishing."));
    }

    /** The one answer to every refusal: which reason it was is for the desk, not for the encoder. */
    public static Message publishRefused(int streamId) {
        return onStatus(streamId, status("error", "NetStream.Publish.BadName", "Publishing refused."));
    }

    public static Message unpublished(int streamId) {
        return onStatus(streamId, status("status", "NetStream.Unpublish.Success", "Publishing ended."));
    }

    /** Enhanced RTMP 2: the client is to connect anew, to the same address, when it can do so without a gap. */
    public static Message reconnectRequested(String description) {
        return onStatus(0, status("status", "NetConnection.Connect.ReconnectRequest", description));
    }

    private static Message onStatus(int streamId, Map<String, AmfValue> status) {
        return command(streamId, "onStatus", 0, AmfValue.nothing(), fields(status));
    }

    private static Map<String, AmfValue> status(String level, String code, String description) {
        var status = new LinkedHashMap<String, AmfValue>();
        status.put("level", AmfValue.of(level));
        status.put("code", AmfValue.of(code));
        status.put("description", AmfValue.of(description));
        return status;
    }

    private static AmfValue fields(Map<String, AmfValue> fields) {
        return new AmfValue.Fields(fields);
    }

    private static Message command(int streamId, String name, double transaction, AmfValue... values) {
        var writer = new AmfWriter().text(name).number(transaction);
        for (var value : values) {
            writer.value(value);
        }
        return new Message(MessageType.COMMAND, 0, streamId, writer.toBody());
    }
}
