/** The whole suite on one machine: what {@code ./start} runs and what the system tests stand on. */
package vn.laichau.hatangso.local;
