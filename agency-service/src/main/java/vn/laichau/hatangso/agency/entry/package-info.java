/** What people enter in words, as several features take it. */
package vn.laichau.hatangso.agency.entry;
