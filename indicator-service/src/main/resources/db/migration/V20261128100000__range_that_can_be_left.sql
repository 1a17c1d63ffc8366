-- No entry lets a share out of 0 to 100 %, so that rule could find nothing. A speed can be a mistaken unit, as when kbit/s are
-- entered for Mbit/s: 4G as it is built carries at most about 1,000. A rule may be there before the plan that has its indicator.
DELETE FROM quality_rule WHERE code = 'share-in-range';
ALTER TABLE quality_rule DROP CONSTRAINT quality_rule_indicator_fkey;
INSERT INTO quality_rule (code, kind, indicator, statement, lower, upper) VALUES
('speed-in-range', 'RANGE', 'speed-4g',
 '{"vi": "Tốc độ 4G nằm giữa 1 và 1.000 Mb/s; ngoài khoảng đó thường là nhầm đơn vị.",
   "en": "A 4G speed lies between 1 and 1,000 Mb/s; outside it is usually a mistaken unit."}', 1, 1000);
