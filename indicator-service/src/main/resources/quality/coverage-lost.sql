-- Yes became no: villages that an operator reached as a whole in the period before and does not reach now. One finding for the province,
-- since one report of the operator made them: how many of those that were reached still are, and the codes of the others.
SELECT k.indicator, p.id AS territory, k.period, k.operator,
       count(*) FILTER (WHERE k.numerator > 0)::numeric AS stated, count(*)::numeric AS computed,
       array_agg(v.code ORDER BY v.code) FILTER (WHERE k.numerator = 0) AS places
FROM known k
JOIN known b ON (b.indicator, b.territory, b.period, b.operator) = (k.indicator, k.territory, k.earlier, k.operator)
JOIN territory v ON v.id = k.territory AND v.level = 'VILLAGE'
JOIN territory_within w ON w.part = v.id
JOIN territory p ON p.id = w.whole AND p.level = 'PROVINCE' AND p.valid @> k.period_end
WHERE k.looked_at AND b.numerator = b.denominator AND b.numerator > 0
GROUP BY k.indicator, p.id, k.period, k.operator
HAVING count(*) FILTER (WHERE k.numerator = 0) > 0
