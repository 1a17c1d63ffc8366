/** Texts that people read, in the two languages of the suite, and what those may hold that they enter. */
package vn.laichau.hatangso.chassis.text;
