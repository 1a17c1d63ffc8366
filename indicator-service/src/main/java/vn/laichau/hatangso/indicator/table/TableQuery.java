package vn.laichau.hatangso.indicator.table;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import vn.laichau.hatangso.chassis.text.Language;

/** In which form and language a table is asked for: the form by its name, or without a name by {@code Accept}. */
public record TableQuery(
        @HeaderParam("Accept") String accept,
        @HeaderParam("Accept-Language") String languages,
        @QueryParam("format") String format) {

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 for a name that is none */
    public TableFormat form() {
        return TableFormat.asked(format, accept);
    }

    public Language language() {
        return Language.preferredBy(languages);
    }

    /** Form and language in one word, as a part of the key under which a table is kept. */
    public String key() {
        return form().name() + " " + language().tag();
    }

    /** @param content of the table, in this form */
    public Response.ResponseBuilder answer(Table<?> table, Object content) {
        return Response.ok(content)
                .type(form().mediaType())
                .header("Link", Table.DESCRIBED)
                .header("Content-Disposition", form().attachment(table));
    }
}
