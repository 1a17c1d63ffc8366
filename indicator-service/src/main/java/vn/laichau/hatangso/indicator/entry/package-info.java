/** What people enter in words, held against the rule of all services. */
package vn.laichau.hatangso.indicator.entry;
