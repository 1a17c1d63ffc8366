/** What the record holds, and that it cannot be altered unseen. */
package vn.laichau.hatangso.agency.audit;
