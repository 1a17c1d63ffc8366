/** What a succession must keep to, what would go over with it, and which work would then be nobody's. */
package vn.laichau.hatangso.agency.succession.rules;
