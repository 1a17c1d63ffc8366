/** What the contents of all registers must keep to. */
package vn.laichau.hatangso.agency.register.content;
