/** What a submission must keep to, whoever sends it, and for which obligation it is. */
package vn.laichau.hatangso.agency.submission.rules;
