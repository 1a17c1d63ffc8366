/** The catalogue of what is published (DCAT), a data package (Frictionless), and its tables at addresses that stay. */
package vn.laichau.hatangso.indicator.opendata;
