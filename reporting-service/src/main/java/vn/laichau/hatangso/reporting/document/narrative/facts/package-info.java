/** What the snapshot of a report says, each item with its place in the snapshot, and as cells of tables. */
package vn.laichau.hatangso.reporting.document.narrative.facts;
