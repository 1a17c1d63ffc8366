/** What the published contract says of every operation alike. */
package vn.laichau.hatangso.chassis.contract;
