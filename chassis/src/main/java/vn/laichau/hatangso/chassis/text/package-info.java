/** Texts that people read, in the two languages of the suite. */
package vn.laichau.hatangso.chassis.text;
