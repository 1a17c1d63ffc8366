/** How far each target is: value, verdict and pace, computed from what was known on the day and, once the day is over, kept. */
package vn.laichau.hatangso.indicator.progress;
