package vn.laichau.hatangso.agency.event;

import java.util.List;

/**
 * What happened lately, for one person.
 *
 * @param unread how many of the last 30 days are new to whoever asks, 100 at most
 * @param readUpTo id of the last one that was read; absent before anything was
 * @param events the newest of the last 30 days, the newest first
 */
record NewEvents(int unread, String readUpTo, List<Event> events) {}
