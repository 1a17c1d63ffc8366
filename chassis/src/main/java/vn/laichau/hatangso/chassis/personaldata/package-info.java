/** What a service keeps about who asks, by the register of personal data. */
package vn.laichau.hatangso.chassis.personaldata;
