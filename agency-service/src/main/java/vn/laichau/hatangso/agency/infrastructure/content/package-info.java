/** What owners of infrastructure offer, what others ask for, what is answered and when a lease ends, with the rules for it. */
package vn.laichau.hatangso.agency.infrastructure.content;
