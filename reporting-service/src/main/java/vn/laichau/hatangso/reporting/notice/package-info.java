/** What agencies are told of reports; agency-service takes it to them. */
package vn.laichau.hatangso.reporting.notice;
