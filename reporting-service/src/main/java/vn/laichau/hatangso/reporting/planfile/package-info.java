/** Files of what a plan says of the reports on it: read, checked, loaded. */
package vn.laichau.hatangso.reporting.planfile;
