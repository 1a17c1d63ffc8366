/** What the annual report says (plan, P2.IV.1): six chapters and the annexes. */
package vn.laichau.hatangso.reporting.document.annual;
