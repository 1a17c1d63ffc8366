/** What the coordinator grants to one organisation for one duty: more time, or release. */
package vn.laichau.hatangso.agency.extension;
