/** What the plan asks agencies to do. */
package vn.laichau.hatangso.agency.task;
