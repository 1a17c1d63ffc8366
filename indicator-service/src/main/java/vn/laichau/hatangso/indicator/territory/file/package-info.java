/** The map as a file: units of territory, what became of them by which law, and the other names they have. */
package vn.laichau.hatangso.indicator.territory.file;
