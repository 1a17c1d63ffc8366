/** Shared passive infrastructure: what operators offer, what others ask of it, and what the owners answer (plan P2.III.2.b.8). */
package vn.laichau.hatangso.agency.infrastructure;
