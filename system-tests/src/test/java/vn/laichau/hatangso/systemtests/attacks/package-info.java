/** Bent tokens and odd addresses against the packaged suite: none accepted, none breaks it. */
package vn.laichau.hatangso.systemtests.attacks;
