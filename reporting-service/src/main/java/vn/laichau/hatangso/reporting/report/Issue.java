package vn.laichau.hatangso.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Agency;

/**
 * What makes a document official: number, day, issuing body and signature.
 *
 * @param number as the records office entered it
 * @param symbol behind the number, for example BC-STTTT
 * @param issuedOn day of issue
 * @param body who issues it, as it is called on that day
 * @param signedFor authority and post, one line each, in capitals
 * @param signer full name; null until it is signed
 */
public record Issue(
        int number, String symbol, LocalDate issuedOn, IssuingBody body, List<String> signedFor, String signer) {

    /** As it is written, with a zero before a number below ten (Decree 30/2020, Appendix I, II.3): "05/BC-STTTT". */
    public static String reference(int number, String symbol) {
        return "%02d/%s".formatted(number, symbol);
    }

    /** A body by its names on the day of issue, and the one it belongs to. */
    public record IssuingBody(
            String code, String nameVi, String nameEn, String symbol, String parentVi, String parentEn) {

        /** Letters that stand together, from the first of them; one with a hyphen is one word. */
        private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Pd}]*");

        /** As the plan names who reports; used when agency-service did not answer. */
        private static IssuingBody of(ReportingPlan plan) {
            var issuer = plan.issuer();
            return new IssuingBody(
                    issuer.code(),
                    issuer.name().vi(),
                    issuer.name().en(),
                    issuer.symbol(),
                    issuer.parent().vi(),
                    issuer.parent().en());
        }

        /** Who would issue a document at the cut-off: what its head says until the records office enters a day of issue. */
        public static IssuingBody atCutOff(String code, SnapshotContent known) {
            var plan = known.plan();
            return known.agency().flatMap(agency -> of(code, agency, plan)).orElseGet(() -> of(plan));
        }

        /**
         * The body, or who has come in its place; empty when neither is among the organisations of that day, or it is a firm.
         *
         * @param plan names the body above where agency-service does not
         */
        public static Optional<IssuingBody> of(String code, AgencyFacts agency, ReportingPlan plan) {
            var present = agency.organisations().containsKey(code)
                    ? code
                    : agency.successors().getOrDefault(code, code);
            return Optional.ofNullable(agency.organisations().get(present))
                    .filter(known -> !known.isOperator())
                    .map(known -> {
                        var above = Optional.ofNullable(known.parent())
                                .map(agency.organisations()::get)
                                .map(Agency::name)
                                .orElse(plan.issuer().parent());
                        var symbol = known.documentSymbol() == null
                                ? initials(known.name().vi())
                                : known.documentSymbol();
                        return new IssuingBody(
                                present, known.name().vi(), known.name().en(), symbol, above.vi(), above.en());
                    });
        }

        /** "Sở Khoa học và Công nghệ" gives SKHCN. */
        private static String initials(String name) {
            return WORD.matcher(name)
                    .results()
                    .map(word -> word.group())
                    .filter(word -> !"và".equals(word))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining());
        }
    }
}
