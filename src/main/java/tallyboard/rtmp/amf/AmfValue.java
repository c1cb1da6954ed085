package tallyboard.rtmp.amf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One AMF0 value. An ECMA array and an object are the same thing here, since encoders use either for the other.
 *
 * <p>Text does not print itself: any of it may be a stream key.
 */
public sealed interface AmfValue {
    record Number(double value) implements AmfValue {}

    record Flag(boolean value) implements AmfValue {}

    record Text(String value) implements AmfValue {
        @Override
        public String toString() {
            return "text of " + value.length() + " characters";
        }
    }

    /** Milliseconds since 1970, UTC; the zone field of the wire is always 0 and dropped. */
    record Date(double millis) implements AmfValue {}

    /** null, undefined and unsupported. */
    record Nothing() implements AmfValue {
        private static final Nothing ONLY = new Nothing();
    }

    record Items(List<AmfValue> values) implements AmfValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Named values in their order on the wire; of equal names the last one stands. */
    record Fields(Map<String, AmfValue> values) implements AmfValue {
        public static final Fields NONE = new Fields(Map.of());

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Optional<AmfValue> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        public Optional<String> text(String name) {
            return get(name).flatMap(AmfValue::asText);
        }

        public Optional<Double> number(String name) {
            return get(name).flatMap(AmfValue::asNumber);
        }

        @Override
        public String toString() {
            return values.size() + " fields";
        }
    }

    static AmfValue nothing() {
        return Nothing.ONLY;
    }

    static AmfValue of(String text) {
        return new Text(text);
    }

    static AmfValue of(double number) {
        return new Number(number);
    }

    default Optional<String> asText() {
        return this instanceof Text(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Double> asNumber() {
        return this instanceof Number(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The fields of an object or ECMA array; none for anything else. */
    default Fields asFields() {
        return this instanceof Fields fields ? fields : Fields.NONE;
    }
}
