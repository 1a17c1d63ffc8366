-- A number of villages that is not the register's: the denominator of an indicator that counts villages, of any unit above them, against
-- the villages that lay in the unit on the period's last day. Where the register has none, nothing is said.
SELECT k.indicator, k.territory, k.period, k.operator, k.denominator AS stated, r.villages AS computed
FROM known k
JOIN territory t ON t.id = k.territory AND t.level <> 'VILLAGE'
JOIN (SELECT w.whole, p.period_end, count(*)::numeric AS villages
      FROM (SELECT DISTINCT period_end FROM check_period WHERE looked_at) p
      JOIN territory v ON v.level = 'VILLAGE' AND v.valid @> p.period_end
      JOIN territory_within w ON w.part = v.id
      GROUP BY w.whole, p.period_end) r ON (r.whole, r.period_end) = (k.territory, k.period_end)
WHERE k.looked_at AND :named AND k.denominator <> r.villages
