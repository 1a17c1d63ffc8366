/** What this service keeps about who asks, at its address; the rest is in the chassis. */
package vn.laichau.hatangso.reporting.personaldata;
