/** Difficulties and their causes: those the plan itself names, and how far any of them is on its way. */
package vn.laichau.hatangso.agency.obstacle;
