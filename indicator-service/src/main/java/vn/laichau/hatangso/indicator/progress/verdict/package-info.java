/** How far one target is: the verdict by the rule, the pace it needs, who blocks it. */
package vn.laichau.hatangso.indicator.progress.verdict;
