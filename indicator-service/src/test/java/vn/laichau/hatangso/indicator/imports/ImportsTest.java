package vn.laichau.hatangso.indicator.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;
import vn.laichau.hatangso.indicator.imports.Imports.NewImport;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** Imports and the errors of their lines, page by page. */
class ImportsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final Imports imports = new Imports(jdbi, null);
    private final LineErrors errors = new LineErrors(jdbi);

    @BeforeEach
    void actAs() {
        act("dic", ",import-job,");
    }

    @AfterEach
    void forget() {
        act("", "");
        Requests.superuser("DELETE FROM bulk_import");
    }

    @Test
    void areListedInPagesTheNewestFirst() {
        var ids = new ArrayList<UUID>();
        for (var nth = 0; nth < 5; nth++) {
            ids.add(0, add("dic"));
        }
        for (var size = 1; size <= 6; size++) {
            var walked = new ArrayList<UUID>();
            for (var page = imports.list(0, size); !page.isEmpty(); ) {
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                page.forEach(job -> walked.add(job.id()));
                page = imports.list(page.get(page.size() - 1).number(), size);
            }
            assertThat(walked).isEqualTo(ids);
        }
        assertThat(imports.count()).isEqualTo(5);
    }

    @Test
    void waitInTheirOrderUntilTheyEnd() {
        var all = List.of(State.values()).stream()
                .map(state -> {
                    var id = add("dic");
                    jdbi.useHandle(handle -> Imports.move(handle, id, state, ImportStage.WAITING, NOW));
                    return id;
                })
                .toList();
        assertThat(jdbi.withHandle(Imports::listWaiting))
                .extracting(ImportJob::id)
                .containsExactly(all.get(State.QUEUED.ordinal()), all.get(State.RUNNING.ordinal()));
    }

    @Test
    void haveEndedAtTheInstantOfTheirFirstEnd() {
        var id = add("dic");
        jdbi.useHandle(handle -> Imports.move(handle, id, State.QUEUED, ImportStage.WAITING, NOW));
        assertThat(imports.find(id).orElseThrow()).satisfies(job -> {
            assertThat(job.state() + " " + job.stage() + " " + job.percent()).isEqualTo("QUEUED WAITING 10");
            assertThat(job.finishedAt()).isNull();
        });
        jdbi.useHandle(handle -> Imports.move(handle, id, State.FAILED, ImportStage.BROKEN, NOW.plusHours(1)));
        jdbi.useHandle(handle -> Imports.move(handle, id, State.CANCELLED, ImportStage.STOPPED, NOW.plusHours(2)));
        assertThat(imports.find(id).orElseThrow().finishedAt()).isEqualTo(NOW.plusHours(1));
    }

    /** What may be seen of another organisation may not be stopped. */
    @Test
    void areStoppedByTheirSenderAlone() {
        var id = add("ubnd-03388");
        act("dic", ",coordinator,");
        assertThat(imports.find(id)).isPresent();
        assertThat(imports.cancel(id)).isFalse();
        assertThat(imports.find(id).orElseThrow().cancelRequested()).isFalse();
        act("ubnd-03388", ",agency-officer,");
        assertThat(imports.cancel(id)).isTrue();
        assertThat(imports.find(id).orElseThrow().cancelRequested()).isTrue();
        assertThat(imports.cancel(UUID.randomUUID())).isFalse();
    }

    @Test
    void tellTheErrorsOfTheirLinesInPagesInTheOrderOfTheFile() {
        var id = add("dic");
        var other = add("dic");
        jdbi.useHandle(handle -> {
            errors.add(
                    handle,
                    id,
                    IntStream.of(5, 2, 9, 2).mapToObj(line -> error(line, "a")).toList());
            errors.add(handle, id, List.of(error(1, "b"), error(2, "b")));
            errors.add(handle, other, List.of(error(3, "c")));
        });
        var all = List.of("1 b", "2 a", "2 a", "2 b", "5 a", "9 a");
        for (var size = 1; size <= 7; size++) {
            var walked = new ArrayList<String>();
            for (var page = errors.list(id, 0, size); !page.isEmpty(); page = errors.list(id, walked.size(), size)) {
                page.forEach(error -> walked.add(error.line() + " " + error.pointer()));
            }
            assertThat(walked).isEqualTo(all);
        }
        assertThat(errors.count(id)).isEqualTo(6);
        assertThat(errors.count(other)).isEqualTo(1);
    }

    private static FieldError error(int line, String pointer) {
        return new FieldError(pointer, "x", Text.of("vi", "en"), line);
    }

    private UUID add(String organisation) {
        var id = UUID.randomUUID();
        jdbi.useHandle(handle ->
                imports.add(handle, new NewImport(id, organisation, "a", false, ImportFormat.CSV, false, false), NOW));
        return id;
    }

    /** Until it is said otherwise: all of these share a connection. */
    private void act(String organisation, String roles) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT set_config('app.organisation', :organisation, false) || set_config('app.roles', :roles, false)")
                .bind("organisation", organisation)
                .bind("roles", roles)
                .mapTo(String.class)
                .one());
    }
}
