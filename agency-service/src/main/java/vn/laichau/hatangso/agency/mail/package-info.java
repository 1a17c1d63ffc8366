/** Reminders, digests and notices on their way to their recipients, and the log of what was sent. */
package vn.laichau.hatangso.agency.mail;
