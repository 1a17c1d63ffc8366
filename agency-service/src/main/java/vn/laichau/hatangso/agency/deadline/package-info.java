/** Who has sent and who has not, for every duty of a year. */
package vn.laichau.hatangso.agency.deadline;
