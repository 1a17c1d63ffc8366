package vn.laichau.hatangso.chassis.planfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/**
 * One row of a plan file and the line it begins on, so that a fault found later can still say where.
 *
 * @param line counted from 1
 * @param value what the row says
 */
@JsonDeserialize(using = PlanFileRow.Reader.class)
public record PlanFileRow<T>(int line, T value) {

    /** What is wrong with this row, found by a rule. */
    public FieldError error(String pointer, ErrorCode code, Object... values) {
        return code.at(pointer, values).onLine(line);
    }

    static final class Reader extends JsonDeserializer<PlanFileRow<?>> implements ContextualDeserializer {

        private final JavaType rowType;

        @SuppressWarnings("unused") // Jackson makes the reader first and tells it the type of row afterwards.
        Reader() {
            this(null);
        }

        private Reader(JavaType rowType) {
            this.rowType = rowType;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public PlanFileRow<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new PlanFileRow<>(line, context.readValue(parser, rowType));
        }
    }
}
