package vn.laichau.hatangso.agency.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import vn.laichau.hatangso.agency.clause.Quoted;
import vn.laichau.hatangso.agency.obligation.Recurrence;
import vn.laichau.hatangso.agency.task.Party.Part;
import vn.laichau.hatangso.chassis.text.Text;

/** What the plan asks agencies to do. */
@Entity
class Task extends Quoted<NewTask> {

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    private LocalDate due;

    @ElementCollection
    @CollectionTable(name = "task_party", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Party> parties = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "task_commitment", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredCommitment> commitments = new ArrayList<>();

    protected Task() {}

    Task(String plan, String code) {
        super(plan, code);
    }

    @Override
    protected void restate(NewTask row) {
        quote(row);
        titleVi = row.title().vi();
        titleEn = row.title().en();
        kind = row.kind();
        recurrence = row.recurrence();
        due = row.due();
        parties.clear();
        row.leads().forEach(agency -> parties.add(new Party(agency, Part.LEAD)));
        row.cooperating().forEach(agency -> parties.add(new Party(agency, Part.COOPERATING)));
        commitments.clear();
        row.commitments().stream().map(StoredCommitment::of).forEach(commitments::add);
    }

    TaskState state() {
        return agencies(Part.LEAD).isEmpty() ? TaskState.UNASSIGNED : TaskState.ASSIGNED;
    }

    private List<String> agencies(Part part) {
        return parties.stream()
                .filter(party -> party.part() == part)
                .map(Party::agency)
                .toList();
    }

    TaskView view() {
        return new TaskView(
                code(),
                quotation(),
                Text.of(titleVi, titleEn),
                kind,
                state(),
                agencies(Part.LEAD),
                agencies(Part.COOPERATING),
                recurrence,
                due,
                commitments.stream().map(StoredCommitment::view).toList());
    }
}
