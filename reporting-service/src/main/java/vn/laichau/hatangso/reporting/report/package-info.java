/** A report or letter: its kind, scope, states, number and signature. */
package vn.laichau.hatangso.reporting.report;
