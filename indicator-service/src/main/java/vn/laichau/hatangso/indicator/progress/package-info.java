/** How far each target is: value, verdict and pace, computed from current facts at each reading. */
package vn.laichau.hatangso.indicator.progress;
