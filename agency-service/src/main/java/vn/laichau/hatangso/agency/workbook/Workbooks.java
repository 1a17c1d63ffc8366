package vn.laichau.hatangso.agency.workbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.laichau.hatangso.agency.dictionary.Dictionary;
import vn.laichau.hatangso.agency.obligation.Form;
import vn.laichau.hatangso.agency.submission.SubmissionRules;
import vn.laichau.hatangso.agency.submission.content.Forms;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.draft.DraftView;
import vn.laichau.hatangso.agency.submission.draft.Drafts;
import vn.laichau.hatangso.agency.submission.draft.Duty;

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
    Optional<Blank> find(Duty duty) {
        return rules.formOf(duty.organisation(), duty.obligation(), duty.year()).map(form -> blanks.of(duty, form));
    }

    /** Filled with what the draft says so far. */
    byte[] write(Blank blank) {
        var duty = blank.duty();
        var content = drafts.find(duty)
                .map(DraftView::content)
                .orElseGet(() -> NewSubmission.empty(duty.obligation(), duty.year()));
        return WorkbookWriter.write(blank, mapper.valueToTree(content));
    }

    /** What stands behind a workbook: the forms and the names of today. */
    @ApplicationScoped
    static class Blanks {

        private final Forms forms;
        private final Dictionary dictionary;

        Blanks(Forms forms, Dictionary dictionary) {
            this.forms = forms;
            this.dictionary = dictionary;
        }

        Blank of(Duty duty, Form form) {
            return new Blank(duty, form.code(), forms.document(form), dictionary.find());
        }
    }
}
