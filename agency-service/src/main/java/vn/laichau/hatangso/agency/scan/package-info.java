/** Files shown to a virus scanner, where there is one. */
package vn.laichau.hatangso.agency.scan;
