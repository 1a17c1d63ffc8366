/** One road from every failure to one form of answer: problem documents of RFC 9457, in the reader's language. */
package vn.laichau.hatangso.chassis.problem;
