package vn.laichau.hatangso.systemtests.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A figure as an entity, persisted one by one: what Panache does, without it. */
@Entity
@Table(name = "observation")
class FigureRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int indicator;
    int territory;
    String period;
    LocalDate periodEnd;
    String operator;
    int numerator;
    int denominator;
    String status = "PROVISIONAL";
    String sourceKind = "IMPORT";
    String sourceRef = "benchmark";
    String sourceItem;
    OffsetDateTime recordedAt;

    protected FigureRow() {}

    FigureRow(GeneratedFigure figure, int indicator, int territory, OffsetDateTime recordedAt) {
        this.indicator = indicator;
        this.territory = territory;
        this.period = figure.period();
        this.periodEnd = figure.periodEnd();
        this.operator = figure.operator();
        this.numerator = figure.numerator();
        this.denominator = GeneratedFigure.DENOMINATOR;
        this.sourceItem = Integer.toString(figure.number());
        this.recordedAt = recordedAt;
    }
}
