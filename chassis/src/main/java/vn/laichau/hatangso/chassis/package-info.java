/** What every service of the suite stands on, and nothing of the domain. */
package vn.laichau.hatangso.chassis;
