/** What is promised and from where it starts: indicators, targets and baselines. */
package vn.laichau.hatangso.indicator.definition;
