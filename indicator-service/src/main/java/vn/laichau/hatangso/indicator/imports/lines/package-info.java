/** The forms a file of figures may have, read line by line at flat memory; nothing is guessed. */
package vn.laichau.hatangso.indicator.imports.lines;
