/** What the record of this service holds. */
package vn.laichau.hatangso.reporting.audit;
