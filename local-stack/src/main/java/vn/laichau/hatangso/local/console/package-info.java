/** What the person in front of the screen reads: steps with their times, and one clear sentence when something fails. */
package vn.laichau.hatangso.local.console;
