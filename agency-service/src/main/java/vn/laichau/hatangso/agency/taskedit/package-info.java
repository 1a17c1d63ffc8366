/** The coordinator adds, changes and assigns tasks. */
package vn.laichau.hatangso.agency.taskedit;
