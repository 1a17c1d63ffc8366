package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafts;
import vn.laichau.hatangso.agency.submission.draft.SaveDraft;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.workbook.OpenedWorkbook.Closed;
import vn.laichau.hatangso.agency.workbook.OpenedWorkbook.Opened;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Makes a filled workbook the draft of its obligation. The files of the draft stay: a workbook has none. */
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

    @Transactional
    Outcome<DraftView> take(OpenedWorkbook openedWorkbook, ObligationKey obligation, Actor actor, Revision seen) {
        saveDraft.hold(obligation);
        var content = content(openedWorkbook, obligation);
        var refusal = refusal(openedWorkbook, obligation, content);
        return located(openedWorkbook, saveDraft.upload(obligation, content, refusal, actor, seen));
    }

    /** The same checks, whatever draft there is; stores nothing. */
    @Transactional
    Outcome<DraftView> check(OpenedWorkbook openedWorkbook, ObligationKey obligation, Actor actor) {
        var content = content(openedWorkbook, obligation);
        var refusal = refusal(openedWorkbook, obligation, content);
        return located(openedWorkbook, saveDraft.check(obligation, content, refusal, actor));
    }

    /** Null of what could not be opened. */
    private NewSubmission content(OpenedWorkbook openedWorkbook, ObligationKey obligation) {
        if (!(openedWorkbook instanceof Opened opened)) {
            return null;
        }
        try {
            var files = drafts.find(obligation)
                    .map(DraftView::content)
                    .map(NewSubmission::attachments)
                    .orElse(List.of());
            var read = opened.read().content();
            read.set("attachments", mapper.valueToTree(files));
            return mapper.treeToValue(read, NewSubmission.class)
                    .forObligation(obligation.obligation(), obligation.year());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cells are texts and numbers", impossible);
        }
    }

    /** All at once: what could not be read, and what a submission of the rest would be refused for. */
    private Optional<Refusal> refusal(OpenedWorkbook openedWorkbook, ObligationKey obligation, NewSubmission content) {
        if (openedWorkbook instanceof Closed closed) {
            return Optional.of(Refusal.of(List.of(closed.fault().asFieldError())));
        }
        var read = ((Opened) openedWorkbook).read();
        var faults = new ArrayList<>(
                read.faults().stream().map(CellError::asFieldError).toList());
        var faulty = faults.stream().map(FieldError::pointer).collect(Collectors.toSet());
        if (!faults.isEmpty() && read.faults().stream().allMatch(fault -> fault.sheet() != null)) {
            drafts.findings(obligation, content).stream()
                    .flatMap(finding -> read.locate(finding).stream())
                    .map(CellError::asFieldError)
                    .filter(fault -> faulty.add(fault.pointer()))
                    .forEach(faults::add);
        }
        return Refusal.ofAny(faults);
    }

    /** What is wrong with the content is told by its cells. */
    private static Outcome<DraftView> located(OpenedWorkbook openedWorkbook, Outcome<DraftView> taken) {
        return taken instanceof Refused<DraftView> refused
                        && refused.refusal().problem() == CommonProblem.INVALID_CONTENT
                        && openedWorkbook instanceof Opened opened
                ? Outcome.refused(refused.refusal().errors().stream()
                        .map(error -> inCell(opened.read(), error))
                        .toList())
                : taken;
    }

    private static FieldError inCell(WorkbookContent read, FieldError error) {
        return CellError.of(error)
                .or(() -> read.locate(error))
                .map(CellError::asFieldError)
                .orElseGet(() -> error.movedTo(""));
    }
}
