/** Permits for work of which only so much may be under way at a time. */
package vn.laichau.hatangso.chassis.permit;
