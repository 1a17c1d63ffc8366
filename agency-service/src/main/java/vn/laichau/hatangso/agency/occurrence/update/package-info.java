/** How far a task is, as agencies report it: percent, words, figures that become observations, evidence; and what is said. */
package vn.laichau.hatangso.agency.occurrence.update;
