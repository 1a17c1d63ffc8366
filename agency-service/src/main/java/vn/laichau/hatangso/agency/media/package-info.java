/** What the province's media bodies published about digital infrastructure (plan P2.IV.6). */
package vn.laichau.hatangso.agency.media;
