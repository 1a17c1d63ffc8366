/** Agencies through time: who exists, under which name, from when to when. */
package vn.laichau.hatangso.agency.organisation;
