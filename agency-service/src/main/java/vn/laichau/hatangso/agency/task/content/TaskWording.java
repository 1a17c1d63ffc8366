package vn.laichau.hatangso.agency.task.content;

import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.agency.planentity.Quotation;
import vn.laichau.hatangso.chassis.text.Text;

/** What a task says, apart from who does it and how far they are; as {@code task_past} keeps it when it says it no more. */
public record TaskWording(
        Quotation quotation,
        Text title,
        TaskKind kind,
        TaskRecurrence recurrence,
        LocalDate due,
        List<NewTask.Commitment> commitments,
        EvidenceRule evidence) {}
