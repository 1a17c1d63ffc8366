package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Reason;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Refused;
import vn.laichau.hatangso.agency.submission.draft.DraftOutcome.Saved;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafts;
import vn.laichau.hatangso.agency.submission.draft.SaveDraft;
import vn.laichau.hatangso.agency.workbook.OpenedWorkbook.Closed;
import vn.laichau.hatangso.agency.workbook.OpenedWorkbook.Opened;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Declined;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Faulty;
import vn.laichau.hatangso.agency.workbook.WorkbookOutcome.Taken;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Makes a filled workbook the draft of its duty. The files of the draft stay: a workbook has none. */
@ApplicationScoped
class ImportWorkbook {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final ObjectMapper mapper;

    ImportWorkbook(Drafts drafts, SaveDraft saveDraft, ObjectMapper mapper) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.mapper = mapper;
    }

    /** How a workbook that reads well is kept. */
    interface Keeping {
        WorkbookOutcome keep(WorkbookContent read, NewSubmission content);
    }

    /** @param seen is told the revision that is there, and throws when the caller did not see it */
    @Transactional
    WorkbookOutcome take(
            OpenedWorkbook openedWorkbook,
            WorkbookTemplate workbookTemplate,
            String account,
            Consumer<Optional<Long>> seen) {
        saveDraft.hold(workbookTemplate.duty());
        return judge(openedWorkbook, workbookTemplate, (read, content) -> {
            var draftOutcome = saveDraft.save(workbookTemplate.duty(), content, account, seen);
            if (draftOutcome instanceof Saved saved) {
                return new Taken(saved.draft());
            }
            var refused = (Refused) draftOutcome;
            return refused.reason() == Reason.BREAKS_RULES
                    ? new Faulty(located(read, refused.faults()), Optional.empty())
                    : new Declined(refused);
        });
    }

    /** The same judgement; stores nothing. */
    @Transactional
    WorkbookOutcome preview(OpenedWorkbook openedWorkbook, WorkbookTemplate workbookTemplate) {
        return judge(
                openedWorkbook,
                workbookTemplate,
                (read, content) -> saveDraft
                        .alreadySent(workbookTemplate.duty())
                        .<WorkbookOutcome>map(Declined::new)
                        .orElseGet(() -> new Taken(drafts.preview(workbookTemplate.duty(), content))));
    }

    private WorkbookOutcome judge(OpenedWorkbook openedWorkbook, WorkbookTemplate workbookTemplate, Keeping keeping) {
        if (openedWorkbook instanceof Closed closed) {
            return new Faulty(List.of(closed.fault()), Optional.empty());
        }
        var workbook = ((Opened) openedWorkbook).workbook();
        var read = ((Opened) openedWorkbook).read();
        var content = content(read, workbookTemplate);
        if (!read.faults().isEmpty()) {
            return new Faulty(
                    everything(read, drafts.preview(workbookTemplate.duty(), content)), Optional.of(workbook));
        }
        var workbookOutcome = keeping.keep(read, content);
        return workbookOutcome instanceof Faulty faulty
                ? new Faulty(faulty.faults(), Optional.of(workbook))
                : workbookOutcome;
    }

    private NewSubmission content(WorkbookContent read, WorkbookTemplate workbookTemplate) {
        try {
            var files = drafts.find(workbookTemplate.duty())
                    .map(DraftView::content)
                    .map(NewSubmission::attachments)
                    .orElse(List.of());
            read.content().set("attachments", mapper.valueToTree(files));
            return mapper.treeToValue(read.content(), NewSubmission.class)
                    .forDuty(
                            workbookTemplate.duty().obligation(),
                            workbookTemplate.duty().year());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cells are texts and numbers", impossible);
        }
    }

    /** All at once: what could not be read, and what a sending of the rest would be refused for. */
    private static List<CellError> everything(WorkbookContent read, DraftView preview) {
        var faults = new ArrayList<>(read.faults());
        var faulty = new HashSet<String>();
        read.faults().forEach(fault -> faulty.add(fault.address()));
        if (read.faults().stream().allMatch(fault -> fault.sheet() != null)) {
            located(read, preview.findings()).stream()
                    .filter(fault -> fault.sheet() != null && faulty.add(fault.address()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static List<CellError> located(WorkbookContent read, List<FieldError> faults) {
        return faults.stream()
                .map(fault -> read.locate(fault).orElseGet(() -> CellError.ofWorkbook(fault)))
                .toList();
    }
}
