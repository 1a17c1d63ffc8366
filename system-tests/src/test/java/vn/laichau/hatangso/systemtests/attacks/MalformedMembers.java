package vn.laichau.hatangso.systemtests.attacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.laichau.hatangso.systemtests.attacks.SampleBody.Place;

/** JSON in which one member of a sound body, drawn at random, is not what the contract says. */
final class MalformedMembers {

    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<Random, SampleBody> samples;
    private final String type;
    private final Random random;
    private final List<MalformedBody> bent = new ArrayList<>();

    /** @param type of the content, as the contract has it */
    MalformedMembers(Function<Random, SampleBody> samples, String type, Random random) {
        this.samples = samples;
        this.type = type;
        this.random = random;
    }

    List<MalformedBody> all() {
        members();
        texts();
        numbers();
        containers();
        return bent;
    }

    /** What a known member may hold, if its service can keep it; a database and a document cannot hold all of it. */
    List<MalformedBody> letters() {
        odd();
        return bent;
    }

    private void members() {
        add("a member that nobody knows", Place::isRecord, place -> with(place, "nobody-knows-this", "x"));
        add("a member of the language", Place::isRecord, place -> with(place, "__proto__", "x"));
        add("a member without a name", Place::isRecord, place -> with(place, "", "x"));
        add("a member named by NUL", Place::isRecord, place -> with(place, "\u0000", "x"));
        add("a member with a very long name", Place::isRecord, place -> with(place, "n".repeat(60_000), "x"));
        doubled();
    }

    private void texts() {
        Predicate<Place> text = Place::isText;
        put("a number for a text", text, NODES.numberNode(7));
        put("a fraction for a text", text, NODES.numberNode(0.5));
        put("true for a text", text, NODES.booleanNode(true));
        put("an object for a text", text, NODES.objectNode().put("vi", "x"));
        put("a list for a text", text, NODES.arrayNode().add("x"));
        Predicate<Place> choice = place -> place.schema().has("enum");
        put("what is not in the list", choice, NODES.textNode("NO_SUCH_VALUE"));
        put("the place in the list", choice, NODES.numberNode(0));
        put("the place in the list, as a text", choice, NODES.textNode("0"));
        put("nothing of the list", choice, NODES.textNode(""));
        put("several of the list", choice, NODES.arrayNode().add("x"));
        Predicate<Place> formatted = Place::isFormatted;
        put("words for a day, an instant or an id", formatted, NODES.textNode("tomorrow"));
        put("the day of another country", formatted, NODES.textNode("12/31/2026"));
        put("a day that there is not", formatted, NODES.textNode("2031-02-30"));
        put("a number for a day, an instant or an id", formatted, NODES.numberNode(1_900_000_000));
        put("a list for a day, an instant or an id", formatted, numbers(2031, 2, 3));
    }

    private void numbers() {
        Predicate<Place> whole = place -> place.type().equals("integer");
        put("a text for a whole number", whole, NODES.textNode("12"));
        put("a fraction for a whole number", whole, NODES.numberNode(1.5));
        put("true for a whole number", whole, NODES.booleanNode(true));
        put("a whole number beyond all bounds", whole, NODES.numberNode(BigInteger.TWO.pow(70)));
        put("a whole number of immense power", whole, NODES.numberNode(new BigDecimal("1e999999999")));
        Predicate<Place> exact = place -> place.type().equals("number");
        put("a text for a number", exact, NODES.textNode("1.5"));
        put("a list for a number", exact, numbers(1, 2));
        put("a number of two thousand digits", exact, NODES.numberNode(BigInteger.TEN.pow(2_000)));
        put("an object for a number", exact, NODES.objectNode());
        Predicate<Place> either = place -> place.type().equals("boolean");
        put("a text for yes or no", either, NODES.textNode("true"));
        put("one for yes or no", either, NODES.numberNode(1));
        put("nothing said for yes or no", either, NODES.textNode(""));
    }

    private void containers() {
        Predicate<Place> list = place -> place.type().equals("array");
        put("an object for a list", list, NODES.objectNode());
        put("a text for a list", list, NODES.textNode("x"));
        put("a number for a list", list, NODES.numberNode(1));
        put("a list for an object", Place::isRecord, NODES.arrayNode());
        put("a text for an object", Place::isRecord, NODES.textNode("x"));
        put("an empty text for an object", Place::isRecord, NODES.textNode(""));
        put("a number for an object", Place::isRecord, NODES.numberNode(1));
        put("true for an object", Place::isRecord, NODES.booleanNode(true));
    }

    private void odd() {
        Predicate<Place> text = Place::isText;
        unfit("NUL in a known text", text, NODES.textNode("a\u0000b"));
        unfit("half a character in a known text", text, NODES.textNode("a\ud800b"));
        unfit("a known text from right to left and of no width", text, NODES.textNode("\u202e\u200b\u2066"));
        unfit("a known text of controls", text, NODES.textNode("\u0001\u0007\u001b[2J"));
        unfit("a known text of formulas", text, NODES.textNode("=cmd|'/c calc'!A1"));
        unfit("a very long known text", text, NODES.textNode("x".repeat(200_000)));
        unfit("an empty known text", text, NODES.textNode(""));
        Predicate<Place> whole = place -> place.type().equals("integer");
        unfit("a known number below all bounds", whole, NODES.numberNode(Integer.MIN_VALUE));
        unfit("a known list of very many", place -> place.type().equals("array"), many());
    }

    private static JsonNode many() {
        var list = NODES.arrayNode();
        for (int i = 0; i < 20_000; i++) {
            list.add("x");
        }
        return list;
    }

    private static JsonNode numbers(int... values) {
        var list = NODES.arrayNode();
        for (var value : values) {
            list.add(value);
        }
        return list;
    }

    private static void with(Place place, String name, String value) {
        ((ObjectNode) place.value()).put(name, value);
    }

    private void put(String what, Predicate<Place> where, JsonNode value) {
        add(what, where, place -> place.put().accept(value));
    }

    private void unfit(String what, Predicate<Place> where, JsonNode value) {
        var sample = samples.apply(random);
        sample.place(where).ifPresent(place -> {
            place.put().accept(value);
            bent.add(MalformedBody.unfit(what, type, escaped(sample)));
        });
    }

    /** As escapes, for half a character has no bytes. */
    private static byte[] escaped(SampleBody sample) {
        try {
            return ASCII.writeValueAsBytes(sample.root());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(String what, Predicate<Place> where, Consumer<Place> bend) {
        var sample = samples.apply(random);
        sample.place(where).ifPresent(place -> {
            bend.accept(place);
            bent.add(MalformedBody.unreadable(what, type, sample.text()));
        });
    }

    /** Two values for one member: readers differ in which they take. */
    private void doubled() {
        var sample = samples.apply(random);
        sample.place(place -> place.isRecord() && !place.value().isEmpty()).ifPresent(place -> {
            var name = place.value().fieldNames().next();
            with(place, "again", "x");
            var text = sample.text().replace("\"again\":", NODES.textNode(name) + ":");
            bent.add(MalformedBody.unreadable("a member twice", type, text));
        });
    }
}
