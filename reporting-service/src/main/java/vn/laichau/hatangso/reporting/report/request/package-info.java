/** Reports and reminder letters asked for by coordinators or made by the schedule: checked, collected from the services, stored as drafts. */
package vn.laichau.hatangso.reporting.report.request;
