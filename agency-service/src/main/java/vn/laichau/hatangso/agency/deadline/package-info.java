/** Who has sent and who has not, for every obligation of a year. */
package vn.laichau.hatangso.agency.deadline;
