/** Settings that are good enough for one machine and nowhere else. */
package vn.laichau.hatangso.chassis.settings;
