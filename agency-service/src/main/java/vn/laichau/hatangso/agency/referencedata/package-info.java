/** The indicators and territories of indicator-service, as names to check and to choose from; read ahead, never waited for. */
package vn.laichau.hatangso.agency.referencedata;
