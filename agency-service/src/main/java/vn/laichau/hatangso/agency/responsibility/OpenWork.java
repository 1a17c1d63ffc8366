package vn.laichau.hatangso.agency.responsibility;

import java.util.List;

/**
 * What a feature keeps open in the name of agencies. A feature that holds such work implements it as a bean and asks
 * {@link SuccessionLines#responsible} wherever it reads an agency's code: then its work goes over with every succession.
 */
public interface OpenWork {

    /** All that is open now, with the agencies as they are stored; the caller is an administrator. */
    List<OpenWorkItem> openWork();
}
