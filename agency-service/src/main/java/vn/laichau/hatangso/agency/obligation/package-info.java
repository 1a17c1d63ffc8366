/** Obligations of the plan: who owes what to whom, and the instants that decide punctuality. */
package vn.laichau.hatangso.agency.obligation;
