/** Invented villages and figures for a database of indicator-service; no service's own artifact has them. */
package vn.laichau.hatangso.demonstration;
