package vn.laichau.hatangso.gateway.problem;

import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a person should know of one problem type.
 *
 * @param slug last part of its address and {@code code} of its documents
 * @param status HTTP status
 * @param title as in the documents
 * @param meaning why it happens
 * @param remedy what to do
 */
record ExplainedProblem(String slug, int status, Text title, Text meaning, Text remedy) {}
