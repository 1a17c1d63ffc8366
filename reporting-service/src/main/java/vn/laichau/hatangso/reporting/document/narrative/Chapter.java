package vn.laichau.hatangso.reporting.document.narrative;

import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;

/** What an outline consists of, mostly a numbered chapter each. */
@FunctionalInterface
interface Chapter {

    void write(BodyBuilder body, ReportFacts facts);

    /** What a chapter says of the part of the snapshot that it needs. */
    interface Text<T> {

        void write(BodyBuilder body, ReportFacts facts, T part);
    }

    /** @param head phrase over it */
    static Chapter ofAgency(String head, Text<AgencyFacts> text) {
        return ofAgency(head, head, text);
    }

    /** @param key of the chapter in the phrase that its part is missing */
    static Chapter ofAgency(String head, String key, Text<AgencyFacts> text) {
        return of(head, key, "missing.agency", ReportFacts::agency, text);
    }

    static Chapter ofIndicator(String head, Text<IndicatorFacts> text) {
        return of(head, head, "missing.indicator", ReportFacts::indicator, text);
    }

    /** Heads may name the year after the report's. Where the part is missing, the chapter says so. */
    private static <T> Chapter of(
            String head, String key, String missing, Function<ReportFacts, Optional<T>> part, Text<T> text) {
        return (body, facts) -> {
            body.section(body.phrases().get(head, Integer.toString(facts.year() + 1)));
            part.apply(facts)
                    .ifPresentOrElse(
                            known -> text.write(body, facts, known),
                            () -> body.add(Sentence.titled(key + ".missing").then(missing)));
        };
    }
}
