/** The lines of succession in memory: who answers on a day for what an agency held, and whose past it reads. */
package vn.laichau.hatangso.agency.responsibility;
