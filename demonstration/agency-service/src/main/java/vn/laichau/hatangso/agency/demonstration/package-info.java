/** What a demonstration database is filled with: invented submissions, work, obstacles, registers and reorganisations. */
package vn.laichau.hatangso.agency.demonstration;
