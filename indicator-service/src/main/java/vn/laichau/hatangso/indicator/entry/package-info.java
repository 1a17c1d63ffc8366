/** What people enter in words: the one rule for it. */
package vn.laichau.hatangso.indicator.entry;
