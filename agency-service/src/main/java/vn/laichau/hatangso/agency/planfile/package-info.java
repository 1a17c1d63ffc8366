/** The plan file: loaded whole or refused whole. */
package vn.laichau.hatangso.agency.planfile;
