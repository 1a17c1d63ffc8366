package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.obligation.SubmissionForm;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafts;
import vn.laichau.hatangso.agency.submission.form.Forms;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.agency.submission.rules.SubmissionRules;

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
    Optional<WorkbookTemplate> find(ObligationKey duty) {
        return rules.formOf(duty).map(submissionForm -> blanks.of(duty, submissionForm));
    }

    /** Filled with what the draft says so far. */
    byte[] write(WorkbookTemplate workbookTemplate) {
        var duty = workbookTemplate.duty();
        var content = drafts.find(duty)
                .map(DraftView::content)
                .orElseGet(() -> NewSubmission.empty(duty.obligation(), duty.year()));
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

        WorkbookTemplate of(ObligationKey duty, SubmissionForm submissionForm) {
            return new WorkbookTemplate(
                    duty, submissionForm.code(), forms.document(submissionForm), referenceDataCache.find());
        }
    }
}
