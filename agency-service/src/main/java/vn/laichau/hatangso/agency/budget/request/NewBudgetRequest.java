package vn.laichau.hatangso.agency.budget.request;

import vn.laichau.hatangso.agency.budget.FundSource;

/**
 * What an agency asks.
 *
 * @param task code of the task that the money is for
 * @param amount whole VND
 * @param reason up to 2,000 characters
 */
public record NewBudgetRequest(String task, Integer year, FundSource source, Long amount, String reason) {}
