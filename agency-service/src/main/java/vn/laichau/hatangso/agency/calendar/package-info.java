/** Which days State bodies work: weekdays, less public holidays, plus exchanged Saturdays. */
package vn.laichau.hatangso.agency.calendar;
