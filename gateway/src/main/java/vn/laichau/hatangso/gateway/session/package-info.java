/** Who calls: programs with a token of their own, people with a session, or nobody. */
package vn.laichau.hatangso.gateway.session;
