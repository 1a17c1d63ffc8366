package vn.laichau.hatangso.reporting.notice;

import java.util.List;

/**
 * A notice as agency-service takes it.
 *
 * @param agencies codes of those it is for
 * @param kinds of agencies that it is for all of
 */
record NoticeMessage(List<String> agencies, List<String> kinds, String subject, String body) {}
