/** Files on their way in: streamed to disk, bounded in size, time and number. */
package vn.laichau.hatangso.agency.upload;
