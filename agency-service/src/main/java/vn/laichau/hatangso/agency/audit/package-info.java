/** The record of this service's changes and refusals, at its address; the rest is in the chassis. */
package vn.laichau.hatangso.agency.audit;
