/** Rows that come from a clause of the plan and change only with a new version of the plan file. */
package vn.laichau.hatangso.agency.planentity;
