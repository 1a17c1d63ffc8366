package vn.laichau.hatangso.reporting.document.narrative;

import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;

/** What an outline consists of, mostly a numbered chapter each. */
@FunctionalInterface
interface Chapter {

    void write(BodyBuilder bodyBuilder, ReportFacts reportFacts);

    /** What a chapter says of the part of the snapshot that it needs. */
    interface Text<T> {

        void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, T part);
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
        return (bodyBuilder, reportFacts) -> {
            bodyBuilder.section(bodyBuilder.phrases().get(head, Integer.toString(reportFacts.year() + 1)));
            part.apply(reportFacts)
                    .ifPresentOrElse(
                            known -> text.write(bodyBuilder, reportFacts, known),
                            () -> bodyBuilder.add(
                                    Sentence.titled(key + ".missing").then(missing)));
        };
    }
}
