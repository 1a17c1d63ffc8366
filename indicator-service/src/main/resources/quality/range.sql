-- An amount between two bounds.
SELECT indicator, territory, period, operator, amount AS stated,
       CASE WHEN amount < :lower THEN :lower ELSE :upper END AS computed
FROM known
WHERE looked_at AND (:named OR denominator IS NOT NULL) AND (amount < :lower OR amount > :upper)
