/** The HTTP conventions that all resources share: versions, pages, limits. */
package vn.laichau.hatangso.chassis.http;
