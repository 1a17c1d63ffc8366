/** What the figures come to: strengths, shortcomings, causes and lessons, what is to be done next year and who is asked for what. */
package vn.laichau.hatangso.reporting.document.narrative.assessment;
