package vn.laichau.hatangso.indicator.imports.lines;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** Takes the lines of a file as they are read. */
public interface LineSink {

    /** @param line counted from 1 in the file */
    void figure(int line, NewObservation figure);

    /** A line of a template in which nobody filled in a number. */
    void blank();

    /** A line that says no figure. */
    void faulty(int line, List<FieldError> errors);
}
