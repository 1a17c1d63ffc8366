package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.SubmissionForm;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.submission.SubmissionRules;
import vn.laichau.hatangso.agency.submission.content.Forms;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftKey;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafts;

/** The workbooks that are handed out. */
@ApplicationScoped
class Workbooks {

    private final SubmissionRules rules;
    private final Drafts drafts;
    private final Blanks blanks;
    private final ObjectMapper mapper;

    Workbooks(SubmissionRules rules, Drafts drafts, Blanks blanks, ObjectMapper mapper) {
        this.rules = rules;
        this.drafts = drafts;
        this.blanks = blanks;
        this.mapper = mapper;
    }

    /** Empty for a duty that the organisation does not owe. */
    @Transactional
    Optional<WorkbookTemplate> find(DraftKey draftKey) {
        return rules.formOf(draftKey.organisation(), draftKey.obligation(), draftKey.year())
                .map(submissionForm -> blanks.of(draftKey, submissionForm));
    }

    /** Filled with what the draft says so far. */
    byte[] write(WorkbookTemplate workbookTemplate) {
        var draftKey = workbookTemplate.duty();
        var content = drafts.find(draftKey)
                .map(DraftView::content)
                .orElseGet(() -> NewSubmission.empty(draftKey.obligation(), draftKey.year()));
        return WorkbookWriter.write(workbookTemplate, mapper.valueToTree(content));
    }

    /** What stands behind a workbook: the forms and the names of today. */
    @ApplicationScoped
    static class Blanks {

        private final Forms forms;
        private final ReferenceDataCache referenceDataCache;

        Blanks(Forms forms, ReferenceDataCache referenceDataCache) {
            this.forms = forms;
            this.referenceDataCache = referenceDataCache;
        }

        WorkbookTemplate of(DraftKey draftKey, SubmissionForm submissionForm) {
            return new WorkbookTemplate(
                    draftKey, submissionForm.code(), forms.document(submissionForm), referenceDataCache.find());
        }
    }
}
