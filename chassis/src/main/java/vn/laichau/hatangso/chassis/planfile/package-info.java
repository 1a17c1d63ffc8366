/** Plan files: JSON that a service loads whole or refuses whole, saying line and reason. */
package vn.laichau.hatangso.chassis.planfile;
