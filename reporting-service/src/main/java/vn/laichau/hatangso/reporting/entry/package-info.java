/** What every text has to be that a person enters. */
package vn.laichau.hatangso.reporting.entry;
