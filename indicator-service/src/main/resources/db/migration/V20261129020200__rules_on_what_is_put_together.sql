-- What operators state may each be possible and impossible together; only what is put together from it shows that.
ALTER TABLE quality_rule DROP CONSTRAINT quality_rule_kind_check;
ALTER TABLE quality_rule ADD CHECK (kind IN ('SUM_OF_PARTS', 'SHARED_DENOMINATOR', 'RANGE', 'JUMP', 'MISSING_REPORTER', 'STALE',
                                             'TOGETHER_ABOVE_WHOLE', 'ALL_BELOW_BEST'));
INSERT INTO quality_rule (code, kind, statement, lower, upper) VALUES
('operators-within-the-whole', 'TOGETHER_ABOVE_WHOLE',
 '{"vi": "Các doanh nghiệp dùng chung một mẫu số thì cộng lại không quá 100%, kể cả khi tính doanh nghiệp chưa báo bằng số liệu kỳ trước.",
   "en": "Operators that share one denominator reach at most 100 % together, those counted that carry on an earlier figure."}', NULL, 100),
('all-not-below-the-best', 'ALL_BELOW_BEST',
 '{"vi": "Số liệu chung của mọi doanh nghiệp không thấp hơn số liệu của doanh nghiệp cao nhất quá 0,5 (do làm tròn).",
   "en": "The figure of all operators is not below that of the best one by more than 0.5, which rounding may make."}', NULL, 0.5);
UPDATE quality_rule
SET statement = '{"vi": "Số liệu của một địa bàn, cả tử số và mẫu số, bằng tổng số liệu của các địa bàn trực thuộc khi đủ các địa bàn.",
                  "en": "A unit''s figure, its numerator and its denominator, is the sum of those of its units where all of them have one."}'
WHERE code = 'parts-make-the-whole';
