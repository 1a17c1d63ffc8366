/** A person's own sessions: where they are signed in, and how they end that. */
package vn.laichau.hatangso.gateway.account;
