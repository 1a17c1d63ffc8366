/** What the coordinator asks the People's Committee for about gathered obstacles, item by item. */
package vn.laichau.hatangso.agency.proposal;
