/** What tasks say: as a plan file states them, as the coordinator writes them, and as they are kept. */
package vn.laichau.hatangso.agency.task.content;
