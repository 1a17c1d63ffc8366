/** Tasks of the plan as documents tell them. */
package vn.laichau.hatangso.reporting.document.narrative.tasks;
