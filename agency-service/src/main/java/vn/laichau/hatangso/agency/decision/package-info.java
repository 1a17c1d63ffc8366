/** What the People's Committee decided about proposals, and what that changes of targets and tasks. */
package vn.laichau.hatangso.agency.decision;
