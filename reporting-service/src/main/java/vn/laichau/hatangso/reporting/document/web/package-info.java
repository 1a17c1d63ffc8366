/** A paper as a page that holds everything it needs, for browsers, and from it as PDF for keeping. */
package vn.laichau.hatangso.reporting.document.web;
