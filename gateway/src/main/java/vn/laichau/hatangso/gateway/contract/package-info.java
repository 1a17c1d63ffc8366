/** The contract of the whole suite in one document, and the page that shows it. */
package vn.laichau.hatangso.gateway.contract;
