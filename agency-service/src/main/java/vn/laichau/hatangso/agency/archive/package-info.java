/** ZIP containers from outside, looked through before anything opens them. */
package vn.laichau.hatangso.agency.archive;
