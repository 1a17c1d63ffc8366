/** What the reports and letters say: chapters, their sentences in both languages, and their annexes, written from a snapshot. */
package vn.laichau.hatangso.reporting.document.narrative;
