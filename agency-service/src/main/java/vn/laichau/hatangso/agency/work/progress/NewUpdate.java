package vn.laichau.hatangso.agency.work.progress;

import java.util.List;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;

/**
 * What an agency reports about a task.
 *
 * @param percent how far it is, 0 to 100
 * @param text in words, up to 5,000 characters
 * @param figures what was reached; observations once the update is accepted
 * @param evidence ids of files that were uploaded before
 */
public record NewUpdate(Integer percent, String text, List<NewFigure> figures, List<String> evidence) {

    public NewUpdate {
        figures = figures == null ? List.of() : figures;
        evidence = evidence == null ? List.of() : evidence;
    }
}
