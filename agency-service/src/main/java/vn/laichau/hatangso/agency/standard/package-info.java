/** Technical standards of Construction for digital infrastructure in buildings, version by version (plan P2.IV.4). */
package vn.laichau.hatangso.agency.standard;
