package vn.laichau.hatangso.gateway.problem;

/**
 * A problem type explained in one language.
 *
 * @param language its tag
 * @param meaning why it happens
 * @param remedy what to do, under {@code remedyLabel}
 */
record Explanation(String language, String title, String meaning, String remedyLabel, String remedy) {}
