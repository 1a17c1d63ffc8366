/** Which reports are made without anybody asking for them, and when. */
package vn.laichau.hatangso.reporting.schedule;
