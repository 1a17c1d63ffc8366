/** What every request meets first: its form is checked, its false marks are taken off, its answer is protected and logged. */
package vn.laichau.hatangso.gateway.filter;
