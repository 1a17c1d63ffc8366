package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewFigure;

/** A figure of a version. The organisation stands in every row, so that the database can tell whose it is. */
@Embeddable
public record SubmittedFigure(String organisation, @Embedded NewFigure figure) {}
