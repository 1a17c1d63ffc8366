/** The register of systems that the plan found in place, and how they are by now. */
package vn.laichau.hatangso.agency.existingsystem;
