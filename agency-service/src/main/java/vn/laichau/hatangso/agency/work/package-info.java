/** What waits for the person who asks, by role: queues over what the features hold, and the obligations that are owed now. */
package vn.laichau.hatangso.agency.work;
