/** The feed of published reports (Atom). */
package vn.laichau.hatangso.reporting.feed;
