package vn.laichau.hatangso.chassis.content;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.text.TextCharacters;

/** Holds a content against what its members state ({@link Required}, {@link Line} and so on), however deep they stand. */
public final class ContentCheck {

    private static final String SUITE = "vn.laichau.hatangso.";

    /** What says how long a text may be; one that says nothing of it is a code. */
    private static final List<Class<? extends Annotation>> LENGTHS =
            List.of(Prose.class, Line.class, Reason.class, Storable.class, Link.class);

    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {

        @Override
        protected List<Member> computeValue(Class<?> content) {
            return Arrays.stream(content.getRecordComponents()).map(Member::of).toList();
        }
    };

    private final FieldErrors errors = new FieldErrors();

    private ContentCheck() {}

    private record Member(String name, Method accessor, RecordComponent rules) {

        static Member of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Member(component.getName(), accessor, component);
        }

        Object of(Object content) {
            try {
                return accessor.invoke(content);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(accessor.toString(), impossible);
            }
        }

        boolean states(Class<? extends Annotation> kind) {
            return rules.isAnnotationPresent(kind);
        }

        <A extends Annotation> void with(Class<A> kind, Consumer<A> check) {
            Optional.ofNullable(rules.getAnnotation(kind)).ifPresent(check);
        }
    }

    /** Everything that is wrong with its members by themselves, in their order; nothing is said of what states no rules. */
    public static List<FieldError> faultsOf(Object content) {
        var check = new ContentCheck();
        check.within("", content);
        return check.errors.list();
    }

    private void within(String place, Object content) {
        if (content instanceof Record && content.getClass().getName().startsWith(SUITE)) {
            for (var member : MEMBERS.get(content.getClass())) {
                member(place + "/" + member.name(), member, member.of(content));
            }
        }
    }

    private void member(String place, Member member, Object value) {
        var required = member.states(Required.class);
        if (value == null || required && value instanceof List<?> list && list.isEmpty()) {
            errors.addIf(required, place, CommonErrorCode.MISSING);
        } else if (value instanceof List<?> list) {
            items(place, member, list);
        } else {
            one(place, member, value);
        }
    }

    private void items(String place, Member member, List<?> list) {
        var items = member.rules().getAnnotation(Items.class);
        if (items == null) {
            errors.each(place, list, FieldErrors.MOST_ROWS, (at, item) -> one(at, member, item));
        } else if (items.distinct()) {
            errors.each(place, list, items.most(), Function.identity(), (at, item) -> one(at, member, item));
        } else {
            errors.each(place, list, items.most(), (at, item) -> one(at, member, item));
        }
    }

    private void one(String place, Member member, Object value) {
        if (value instanceof String text) {
            text(place, member, text);
        } else if (value instanceof Text text) {
            text(place, member, text);
        } else if (value instanceof LocalDate day && member.states(Day.class)) {
            errors.day(place, day);
        } else if (value instanceof Number number) {
            number(place, member, number);
        } else if (value instanceof Enum<?> word) {
            member.with(OneOf.class, words -> oneOf(place, words, word.name()));
        } else {
            within(place, value);
        }
    }

    private void text(String place, Member member, String text) {
        if (LENGTHS.stream().noneMatch(member::states) && TextCharacters.areMoreThan(text, FieldErrors.LONGEST_CODE)) {
            errors.add(place, CommonErrorCode.TOO_LONG, FieldErrors.LONGEST_CODE);
            return;
        }
        member.with(Prose.class, prose -> errors.text(place, text, prose.value()));
        member.with(Line.class, line -> errors.line(place, text, line.value()));
        member.with(Reason.class, reason -> errors.reason(place, text));
        member.with(Storable.class, storable -> errors.storable(place, text, storable.value()));
        member.with(
                Form.class,
                form -> errors.addIf(
                        !Pattern.matches(form.value(), text),
                        place,
                        CommonErrorCode.WRONG_FORMAT,
                        Text.of(form.vi(), form.en())));
        if (member.states(Link.class)) {
            errors.linkIfAny(place, text);
        }
        member.with(OneOf.class, words -> oneOf(place, words, text));
    }

    private void text(String place, Member member, Text text) {
        member.with(Prose.class, prose -> errors.texts(place, text, prose.value()));
        member.with(Line.class, line -> errors.lines(place, text, line.value()));
        member.with(Storable.class, storable -> errors.storable(place, text, storable.value()));
    }

    private void number(String place, Member member, Number number) {
        var exact = new BigDecimal(number.toString());
        member.with(
                Digits.class,
                digits -> errors.digits(place, exact, digits.most(), digits.decimals())
                        .notNegative(place, exact));
        member.with(Range.class, range -> {
            var outside = exact.compareTo(BigDecimal.valueOf(range.least())) < 0
                    || exact.compareTo(BigDecimal.valueOf(range.most())) > 0;
            errors.addIf(outside, place, CommonErrorCode.OUT_OF_RANGE, range.least(), range.most());
        });
        if (member.states(Year.class)) {
            errors.year(place, exact.intValueExact());
        }
    }

    private void oneOf(String place, OneOf words, String word) {
        var known = List.of(words.value());
        errors.addIf(!known.contains(word), place, CommonErrorCode.NOT_IN_LIST, String.join(", ", known));
    }
}
