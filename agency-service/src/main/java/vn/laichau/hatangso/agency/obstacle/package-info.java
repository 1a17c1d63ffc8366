/** Difficulties and their causes, so far those the plan itself names. */
package vn.laichau.hatangso.agency.obstacle;
