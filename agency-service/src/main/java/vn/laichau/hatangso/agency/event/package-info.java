/** What happened, for the people and systems that it concerns (docs/adr/0089). */
package vn.laichau.hatangso.agency.event;
