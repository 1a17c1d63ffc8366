package vn.laichau.hatangso.agency.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Told;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Work;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewCommitment;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewItem;

/**
 * Makes up what plans say, the same at every start: the seed is the firm's code. A firm plans in the same places year after
 * year, with other amounts, so that years can be compared.
 */
final class InventedPlans {

    /** Until then the quarters speak of districts. */
    private static final int FIRST_YEAR_OF_COMMUNES = 2026;

    private static final int QUARTERS = 4;

    /** Meets every commune before it meets one again. */
    private static final int STRIDE = 7;

    private static final int PLACES_OF_A_PROMISE = 3;
    private static final List<String> PROMISES = List.of("household-fibre-coverage", "population-5g");

    private final DemonstrationFile file;

    InventedPlans(DemonstrationFile file) {
        this.file = file;
    }

    /** @param version a later one has one item more */
    NewSubmission of(Told told, OrganisationKind kind, int version) {
        return new NewSubmission(
                file.obligation(),
                told.year(),
                told.narrative(),
                file.answers().getOrDefault(kind, Map.of()).entrySet().stream()
                        .map(answer -> new NewAnswer(answer.getKey(), answer.getValue()))
                        .toList(),
                items(told, kind, version),
                kind == OrganisationKind.TELECOM_OPERATOR ? promises(told) : List.of(),
                told.figures(),
                List.of(),
                told.lateReason());
    }

    private List<NewItem> items(Told told, OrganisationKind kind, int version) {
        var amounts = new Random(told.organisation().hashCode() + 31L * told.year());
        var works = file.works().get(kind);
        var items = new ArrayList<NewItem>();
        for (var i = 0; i < file.firms().get(told.organisation()) + version - 1; i++) {
            items.add(item(told.year(), works.get(i % works.size()), place(told, i), 1 + i % QUARTERS, amounts));
        }
        return distinct(items);
    }

    /** The firm's first place, and the ones it goes on to. */
    private int place(Told told, int step) {
        return new Random(told.organisation().hashCode())
                        .nextInt(file.communes().size())
                + STRIDE * step;
    }

    private NewItem item(int year, Work work, int place, int quarter, Random amounts) {
        var quantity = BigDecimal.valueOf(1L + amounts.nextInt(work.most()));
        return new NewItem(
                territory(year, quarter, place),
                work.service(),
                quantity,
                null,
                quantity.multiply(work.price()),
                year + "-Q" + quarter,
                work.funds().get(place % work.funds().size()),
                null);
    }

    private String territory(int year, int quarter, int place) {
        var stillDistricts = year < FIRST_YEAR_OF_COMMUNES - 1 || year < FIRST_YEAR_OF_COMMUNES && quarter <= 2;
        var units = stillDistricts ? file.districts() : file.communes();
        return units.get(place % units.size());
    }

    /** There are fewer districts than steps: a firm may come back to one. */
    private static List<NewItem> distinct(List<NewItem> items) {
        var keys = new HashSet<List<String>>();
        return items.stream()
                .filter(item -> keys.add(List.of(item.territory(), item.service(), item.quarter(), item.fund())))
                .toList();
    }

    private List<NewCommitment> promises(Told told) {
        var promises = new ArrayList<NewCommitment>();
        for (var i = 0; i < PLACES_OF_A_PROMISE; i++) {
            var place = territory(told.year(), QUARTERS, place(told, i));
            var reached = BigDecimal.valueOf(40L + 5L * (told.year() % 10) + 3L * i);
            promises.add(new NewCommitment(PROMISES.get(i % PROMISES.size()), place, told.year() + "-12-31", reached));
        }
        return promises;
    }
}
