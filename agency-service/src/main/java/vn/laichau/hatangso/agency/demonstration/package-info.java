/** Invented submissions for a demonstration database. */
package vn.laichau.hatangso.agency.demonstration;
