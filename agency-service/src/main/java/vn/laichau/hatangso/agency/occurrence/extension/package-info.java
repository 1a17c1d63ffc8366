/** Until when an occurrence is to be handed in: the day that was set, and the more time that was granted. */
package vn.laichau.hatangso.agency.occurrence.extension;
