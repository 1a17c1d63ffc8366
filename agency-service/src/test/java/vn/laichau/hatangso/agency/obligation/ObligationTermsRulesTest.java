package vn.laichau.hatangso.agency.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation.Debtors;
import vn.laichau.hatangso.agency.obligation.terms.Recurrence;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.chassis.text.Text;

/** What the terms of an obligation may say: each bound from both sides. */
class ObligationTermsRulesTest {

    private static final Set<String> AGENCIES = Set.of("vnpt", "dic");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<String> faults(ObligationContent content) {
        return StatedRules.then(
                        content,
                        () -> ObligationTermsRules.faultsOf(content.terms(), AGENCIES)
                                .list())
                .stream()
                .map(FieldError::pointer)
                .toList();
    }

    /** Fine but for these members. */
    private static List<String> faults(String members) throws Exception {
        var terms = (ObjectNode) MAPPER.readTree("""
                {"title": {"vi": "a", "en": "b"}, "owedBy": {"organisations": ["vnpt"]}, "recurrence": "YEARLY",
                 "legalSource": {"vi": "a", "en": "b"}}""");
        terms.setAll((ObjectNode) MAPPER.readTree(members));
        return faults(MAPPER.convertValue(terms, ObligationContent.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'owedTo': 'dic'}",
                "{'owedBy': {'kinds': ['TELECOM_OPERATOR']}}",
                "{'firstYear': 2000}",
                "{'firstYear': 2100}",
                "{'yearOffset': 0}",
                "{'yearOffset': 1}",
                "{'recurrence': 'ONCE'}",
                "{'recurrence': 'ONCE', 'firstYear': 2030}",
                "{'recurrence': 'ONCE', 'firstYear': 2030, 'onTimeBefore': '--12-15'}",
                "{'recurrence': 'YEARLY', 'onTimeBefore': '--12-15'}",
                "{'recurrence': 'CONTINUOUS', 'onTimeBefore': '--12-15'}",
                "{'onTimeBefore': '--02-28'}",
                "{'onTimeBefore': '--04-30'}",
                "{'onTimeBefore': '--12-31', 'dueDayEnds': '--01-01'}",
                "{'reminders': []}",
                "{'reminders': [366, -366, 0]}",
                "{'legalSource': {'vi': 'a\nb', 'en': 'b'}}",
            })
    void take(String members) throws Exception {
        assertThat(faults(members.replace('\'', '"').replace("\n", "\\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title': null} | /title",
                "{'title': {'vi': 'a\\nb', 'en': 'b'}} | /title/vi",
                "{'title': {'vi': 'a', 'en': ' '}} | /title/en",
                "{'title': {'vi': ' ', 'en': 'b'}} | /title/vi",
                "{'legalSource': {'vi': 'a', 'en': ''}} | /legalSource/en",
                "{'legalSource': null} | /legalSource",
                "{'owedBy': null} | /owedBy",
                "{'owedBy': {'organisations': []}} | /owedBy",
                "{'owedBy': {'organisations': ['vnpt', 'nobody']}} | /owedBy/organisations",
                "{'owedTo': 'nobody'} | /owedTo",
                "{'recurrence': null} | /recurrence",
                "{'firstYear': 1999} | /firstYear",
                "{'firstYear': 2101} | /firstYear",
                "{'recurrence': 'ONCE', 'onTimeBefore': '--12-15'} | /firstYear",
                "{'yearOffset': -1} | /yearOffset",
                "{'yearOffset': 2} | /yearOffset",
                "{'onTimeBefore': '--02-29'} | /onTimeBefore",
                "{'onTimeBefore': '--04-31'} | /onTimeBefore",
                "{'onTimeBefore': '12-15'} | /onTimeBefore",
                "{'onTimeBefore': '--13-01'} | /onTimeBefore",
                "{'onTimeBefore': '--12-15', 'dueDayEnds': '--02-29'} | /dueDayEnds",
                "{'dueDayEnds': '--12-16'} | /dueDayEnds",
                "{'reminders': [367]} | /reminders/0",
                "{'reminders': [-367]} | /reminders/0",
                "{'reminders': [null]} | /reminders/0",
                "{'reminders': [7, 7]} | /reminders/1",
            })
    void refuse(String members, String pointer) throws Exception {
        assertThat(faults(members.replace('\'', '"'))).containsExactly(pointer);
    }

    @Test
    void boundTextsAndTheNumberOfReminders() {
        assertThat(faults(content("x".repeat(1_000), "x".repeat(1_000), 20))).isEmpty();
        assertThat(faults(content("x".repeat(1_001), "x".repeat(1_000), 20))).containsExactly("/title/en");
        assertThat(faults(content("x", "x".repeat(1_001), 20))).containsExactly("/legalSource/en");
        assertThat(faults(content("x", "x", 21))).containsExactly("/reminders");
    }

    private static ObligationContent content(String title, String source, int reminders) {
        return new ObligationContent(
                null,
                Text.of("x", title),
                new Debtors(List.of(), List.of("vnpt")),
                null,
                Recurrence.YEARLY,
                null,
                null,
                null,
                null,
                null,
                IntStream.range(0, reminders).boxed().toList(),
                null,
                Text.of("x", source));
    }
}
