/** What a leader says of a target instead of the computed verdict, with the reason. */
package vn.laichau.hatangso.indicator.progress.override;
