/** The record of who changed what and who was refused: told to the database, sealed into a chain, signed, shown to the auditor. */
package vn.laichau.hatangso.chassis.audit;
