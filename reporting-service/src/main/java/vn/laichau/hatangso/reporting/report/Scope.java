package vn.laichau.hatangso.reporting.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Language;

/**
 * What a report is about, on which map, and in which language its tables are.
 *
 * @param plan code of the plan that it is on
 * @param subject code of the one agency, territory or operator; null for kinds that tell of all
 * @param geography day of the map that territories are told on
 * @param tableLanguage of the tables in the Vietnamese document; the English one has English tables
 */
@Embeddable
public record Scope(
        String plan,
        @Enumerated(EnumType.STRING) ReportKind kind,
        int year,
        String subject,
        LocalDate geography,
        @Enumerated(EnumType.STRING) Language tableLanguage) {}
