/** JSON that keeps every digit and has one spelling. */
package vn.laichau.hatangso.reporting.json;
