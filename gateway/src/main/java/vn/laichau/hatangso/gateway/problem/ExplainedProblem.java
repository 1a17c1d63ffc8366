package vn.laichau.hatangso.gateway.problem;

import io.quarkus.qute.TemplateInstance;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a person should know of one problem type.
 *
 * @param slug last part of its address and {@code code} of its documents
 * @param status HTTP status
 * @param title as in the documents
 * @param meaning why it happens
 * @param remedy what to do
 */
record ExplainedProblem(String slug, int status, Text title, Text meaning, Text remedy) {

    private static final Text REMEDY = Text.of("Cần làm gì:", "What to do:");

    /** Both languages, the reader's first. */
    TemplateInstance page(Language readers) {
        return ProblemPageWriter.explanation(slug, status, in(readers), in(readers.other()));
    }

    private Explanation in(Language language) {
        return new Explanation(
                language.tag(), title.in(language), meaning.in(language), REMEDY.in(language), remedy.in(language));
    }
}
