package vn.laichau.hatangso.chassis.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Normalizer;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import vn.laichau.hatangso.chassis.problem.failure.OutOfRange;

/** Strict reading (unknown or doubled members, trailing content and silent conversions are refused) and exact decimals. */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    /** An attribute of who reads what is stored: it was taken by the rules of its day. */
    public static final Object STORED = "stored";

    /** Nothing that the suite speaks of lies outside; what does was mistyped, or is meant to be counted to. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("nfc").addDeserializer(String.class, new NfcStrings()));
        mapper.registerModule(new SimpleModule("written-times").setDeserializerModifier(new WrittenTimes()));
    }

    /** Days and instants are written as the contract says; lists and numbers would be read by rules that nobody states. */
    private static final class WrittenTimes extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
            return Temporal.class.isAssignableFrom(type.getBeanClass()) ? new WrittenTime(usual) : usual;
        }
    }

    private static final class WrittenTime extends DelegatingDeserializer {

        private WrittenTime(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new WrittenTime(usual);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            var time = super.deserialize(parser, context);
            if (isOutside((Temporal) time) && context.getAttribute(STORED) == null) {
                throw new OutOfRange(parser, time, handledType());
            }
            return time;
        }

        private static boolean isOutside(Temporal time) {
            if (time == null || !time.isSupported(ChronoField.YEAR)) {
                return false;
            }
            var year = time.get(ChronoField.YEAR);
            return year < FIRST_YEAR || year > LAST_YEAR;
        }
    }

    /**
     * People type the same Vietnamese letter in several ways; from here on there is one. Half of a surrogate pair is refused: no
     * encoding can keep it, and two texts that differ in it alone would be stored as one.
     */
    private static final class NfcStrings extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (text != null && text.codePoints().anyMatch(NfcStrings::isHalf)) {
                return (String) context.handleWeirdStringValue(String.class, text, "half of a character");
            }
            return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        private static boolean isHalf(int character) {
            return Character.getType(character) == Character.SURROGATE;
        }
    }
}
