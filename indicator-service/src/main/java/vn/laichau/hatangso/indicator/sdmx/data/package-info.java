/** A cube in the forms of SDMX: JSON, CSV and XML. */
package vn.laichau.hatangso.indicator.sdmx.data;
