/** The one clock and the one zone. */
package vn.laichau.hatangso.chassis.time;
