package vn.laichau.hatangso.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The document of a problem as the contract describes it. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    /** The body of a refusal. */
    static Content content() {
        var reference = OASFactory.createSchema().ref(NAME);
        return OASFactory.createContent()
                .addMediaType(MEDIA_TYPE, OASFactory.createMediaType().schema(reference));
    }

    static Schema schema() {
        var fault = object("One fault in the request")
                .addProperty("pointer", text("JSON pointer into the body, or the name of a parameter"))
                .addProperty("code", text("What, for programs"))
                .addProperty("detail", text("Why, in the reader's language"))
                .addProperty("line", integer("Line of a file, counted from 1"))
                .required(List.of("pointer", "code", "detail"));
        var translation = object("The same words in the other language, when Accept-Language names both")
                .addProperty("language", text("vi or en"))
                .addProperty("title", text("What went wrong in general"))
                .addProperty("detail", text("What went wrong here"))
                .addProperty("errors", list(text("Why, of each error in its order")))
                .required(List.of("language", "title", "detail"));
        return object("RFC 9457; texts are Vietnamese unless Accept-Language asks for English")
                .addProperty("type", text("Address of the page that explains the problem"))
                .addProperty("title", text("What went wrong in general"))
                .addProperty("status", integer("The HTTP status"))
                .addProperty("detail", text("What went wrong here"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("code", text("Last part of the type, for programs"))
                .addProperty("traceId", text("The request's id in the logs"))
                .addProperty("errors", list(fault))
                .addProperty("translation", translation)
                .required(List.of("type", "title", "status", "detail", "code", "traceId"));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }
}
