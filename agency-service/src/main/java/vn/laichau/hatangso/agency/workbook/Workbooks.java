package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
    private final Forms forms;
    private final ReferenceDataCache referenceDataCache;
    private final ObjectMapper mapper;

    Workbooks(
            SubmissionRules rules,
            Drafts drafts,
            Forms forms,
            ReferenceDataCache referenceDataCache,
            ObjectMapper mapper) {
        this.rules = rules;
        this.drafts = drafts;
        this.forms = forms;
        this.referenceDataCache = referenceDataCache;
        this.mapper = mapper;
    }

    /** Empty for an obligation that the organisation does not owe. */
    @Transactional
    Optional<WorkbookTemplate> find(ObligationKey obligation) {
        return rules.formOf(obligation)
                .map(form ->
                        new WorkbookTemplate(obligation, form.code(), forms.document(form), referenceDataCache.find()));
    }

    /** Filled with what the draft says so far. */
    byte[] write(WorkbookTemplate workbookTemplate) {
        var obligation = workbookTemplate.obligation();
        var content = drafts.find(obligation)
                .map(DraftView::content)
                .orElseGet(() -> NewSubmission.empty(obligation.obligation(), obligation.year()));
        return WorkbookWriter.write(workbookTemplate, mapper.valueToTree(content));
    }
}
