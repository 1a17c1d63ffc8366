package vn.laichau.hatangso.agency.submission.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.obligation.terms.SubmissionForm;
import vn.laichau.hatangso.agency.referencedata.ReferenceDataCache;
import vn.laichau.hatangso.agency.submission.form.Forms;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Everything a content must keep to: the published schema, then what a schema cannot tell. */
@ApplicationScoped
public class ContentRules {

    /** A page of faults helps; ten thousand of them do not. */
    private static final int MOST_FAULTS = 100;

    private final Forms forms;
    private final ReferenceDataCache referenceDataCache;
    private final ObjectMapper mapper;

    ContentRules(Forms forms, ReferenceDataCache referenceDataCache, ObjectMapper mapper) {
        this.forms = forms;
        this.referenceDataCache = referenceDataCache;
        this.mapper = mapper;
    }

    /** All faults, one for each place, in the order of the members. */
    public List<FieldError> faultsOf(SubmissionForm submissionForm, NewSubmission content) {
        var endless = NumberRules.faultsOf(content);
        if (!endless.isEmpty()) {
            return inOrder(endless.stream());
        }
        var faults = new ArrayList<>(forms.faultsOf(submissionForm, mapper.valueToTree(content)));
        faults.addAll(RowRules.faultsOf(content));
        // Without the dictionary the content is taken: a deadline never depends on a peer. What it would have refused
        // comes back as a finding after the acceptance.
        referenceDataCache
                .find()
                .ifPresent(referenceData -> faults.addAll(ReferenceDataRules.faultsOf(content, referenceData)));
        return inOrder(faults.stream());
    }

    /** What cannot be kept at all, not even as a draft. */
    public static List<FieldError> obstaclesToKeeping(NewSubmission content) {
        return inOrder(Stream.concat(NumberRules.faultsOf(content).stream(), ContentCheck.faultsOf(content).stream()));
    }

    /** The first fault of each place. */
    public static List<FieldError> inOrder(Stream<FieldError> faults) {
        var byPlace = new LinkedHashMap<String, FieldError>();
        faults.forEach(fault -> byPlace.putIfAbsent(fault.pointer(), fault));
        return byPlace.values().stream()
                .sorted(Comparator.comparing(fault -> ErrorLocation.of(fault.pointer())))
                .limit(MOST_FAULTS)
                .toList();
    }
}
