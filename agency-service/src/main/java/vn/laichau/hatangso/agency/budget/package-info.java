/** The money of the plan: what sources of funds have, what agencies ask, what Finance appraises, what the PPC allots. */
package vn.laichau.hatangso.agency.budget;
