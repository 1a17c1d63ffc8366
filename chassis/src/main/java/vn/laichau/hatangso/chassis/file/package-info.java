/** Files that are given to people. */
package vn.laichau.hatangso.chassis.file;
