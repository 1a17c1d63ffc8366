/** What may be recorded and how: codes resolved, figures staged, checked and brought into what is known, in one order. */
package vn.laichau.hatangso.indicator.observation.recording;
