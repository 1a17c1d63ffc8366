/** What was known when, and answers that are kept for as long as nothing they are made of changes. */
package vn.laichau.hatangso.indicator.cache;
