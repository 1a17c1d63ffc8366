/** Plan files: JSON that a service loads whole or refuses whole, saying line and reason. Three services load one. */
package vn.laichau.hatangso.chassis.planfile;
