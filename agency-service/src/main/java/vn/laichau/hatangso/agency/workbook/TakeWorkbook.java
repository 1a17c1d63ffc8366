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
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafting.Reason;
import vn.laichau.hatangso.agency.submission.draft.Drafting.Refused;
import vn.laichau.hatangso.agency.submission.draft.Drafting.Saved;
import vn.laichau.hatangso.agency.submission.draft.Drafts;
import vn.laichau.hatangso.agency.submission.draft.SaveDraft;
import vn.laichau.hatangso.agency.workbook.Opening.Closed;
import vn.laichau.hatangso.agency.workbook.Opening.Opened;
import vn.laichau.hatangso.agency.workbook.Taking.Declined;
import vn.laichau.hatangso.agency.workbook.Taking.Faulty;
import vn.laichau.hatangso.agency.workbook.Taking.Taken;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Makes a filled workbook the draft of its duty. The files of the draft stay: a workbook has none. */
@ApplicationScoped
class TakeWorkbook {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final ObjectMapper mapper;

    TakeWorkbook(Drafts drafts, SaveDraft saveDraft, ObjectMapper mapper) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.mapper = mapper;
    }

    /** How a workbook that reads well is kept. */
    interface Keeping {
        Taking keep(ReadContent read, NewSubmission content);
    }

    /** @param seen is told the revision that is there, and throws when the caller did not see it */
    @Transactional
    Taking take(Opening opening, Blank blank, String account, Consumer<Optional<Long>> seen) {
        saveDraft.hold(blank.duty());
        return judge(opening, blank, (read, content) -> {
            var drafting = saveDraft.save(blank.duty(), content, account, seen);
            if (drafting instanceof Saved saved) {
                return new Taken(saved.draft());
            }
            var refused = (Refused) drafting;
            return refused.reason() == Reason.BREAKS_RULES
                    ? new Faulty(located(read, refused.faults()), Optional.empty())
                    : new Declined(refused);
        });
    }

    /** The same judgement; stores nothing. */
    @Transactional
    Taking preview(Opening opening, Blank blank) {
        return judge(
                opening,
                blank,
                (read, content) -> saveDraft
                        .alreadySent(blank.duty())
                        .<Taking>map(Declined::new)
                        .orElseGet(() -> new Taken(drafts.preview(blank.duty(), content))));
    }

    private Taking judge(Opening opening, Blank blank, Keeping keeping) {
        if (opening instanceof Closed closed) {
            return new Faulty(List.of(closed.fault()), Optional.empty());
        }
        var workbook = ((Opened) opening).workbook();
        var read = ((Opened) opening).read();
        var content = content(read, blank);
        if (!read.faults().isEmpty()) {
            return new Faulty(everything(read, drafts.preview(blank.duty(), content)), Optional.of(workbook));
        }
        var taking = keeping.keep(read, content);
        return taking instanceof Faulty faulty ? new Faulty(faulty.faults(), Optional.of(workbook)) : taking;
    }

    private NewSubmission content(ReadContent read, Blank blank) {
        try {
            var files = drafts.find(blank.duty())
                    .map(DraftView::content)
                    .map(NewSubmission::attachments)
                    .orElse(List.of());
            read.content().set("attachments", mapper.valueToTree(files));
            return mapper.treeToValue(read.content(), NewSubmission.class)
                    .forDuty(blank.duty().obligation(), blank.duty().year());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cells are texts and numbers", impossible);
        }
    }

    /** All at once: what could not be read, and what a sending of the rest would be refused for. */
    private static List<CellFault> everything(ReadContent read, DraftView preview) {
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

    private static List<CellFault> located(ReadContent read, List<FieldError> faults) {
        return faults.stream()
                .map(fault -> read.locate(fault).orElseGet(() -> CellFault.ofWorkbook(fault)))
                .toList();
    }
}
