-- Operators that share one denominator must state the same.
SELECT indicator, territory, period, '' AS operator, max(denominator) AS stated, min(denominator) AS computed
FROM known
WHERE looked_at AND across_operators = 'SHARED_DENOMINATOR' AND operator <> ''
GROUP BY indicator, territory, period
HAVING max(denominator) <> min(denominator)
