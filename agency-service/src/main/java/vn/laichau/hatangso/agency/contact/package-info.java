/** Where organisations can be written to. */
package vn.laichau.hatangso.agency.contact;
