/** The way from an obstacle over proposals and decisions to new versions of targets and tasks, walked from either end. */
package vn.laichau.hatangso.agency.chain;
