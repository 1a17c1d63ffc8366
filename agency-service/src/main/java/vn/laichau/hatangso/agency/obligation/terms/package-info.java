/** What obligations say: who owes what to whom, how often, in which form and by when. */
package vn.laichau.hatangso.agency.obligation.terms;
