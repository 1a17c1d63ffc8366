/** What a report says about figures: values and verdicts of targets, over years, by territory and by operator, and coverage. */
package vn.laichau.hatangso.reporting.document.narrative.results;
