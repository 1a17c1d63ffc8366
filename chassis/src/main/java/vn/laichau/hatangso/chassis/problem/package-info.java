/** The one form in which every failure is answered: problem documents of RFC 9457, in the reader's language. */
package vn.laichau.hatangso.chassis.problem;
