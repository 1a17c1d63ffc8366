/** The register of systems that the plan found in place. */
package vn.laichau.hatangso.agency.present;
