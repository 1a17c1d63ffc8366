/** Who is calling: what the verified token says, and nothing else. */
package vn.laichau.hatangso.chassis.caller;
