/** What the coordinator grants to one organisation for one obligation: more time, or release. */
package vn.laichau.hatangso.agency.extension;
