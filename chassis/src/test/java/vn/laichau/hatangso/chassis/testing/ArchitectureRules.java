package vn.laichau.hatangso.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * How every service is built, as rules that run as tests. A service calls them with its own root package:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTheHouse() {
 *     var rules = ArchitectureRules.of("vn.laichau.hatangso.agency");
 *     return rules.stream().map(rule -> dynamicTest(rule.name(), rule::check));
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    /** By name: the chassis itself calls nobody. */
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private ArchitectureRules() {}

    /** One rule, ready to be checked. */
    public record HouseRule(String name, ArchRule rule, JavaClasses classes) {

        public void check() {
            rule.check(classes);
        }
    }

    /** @param root the service's root package; the packages directly below it are its features */
    public static List<HouseRule> of(String root) {
        var classes = ImportedClasses.of(root);
        return List.of(
                new HouseRule("features do not depend on each other in circles", noCycles(root), classes),
                new HouseRule("only resources, filters and peers speak HTTP", httpAtTheEdge(root), classes),
                new HouseRule("resources are package-private", hiddenResources(), classes),
                new HouseRule("inherited operations can be intercepted", interceptedOperations(), classes),
                new HouseRule("repositories are package-private", hiddenRepositories(), classes),
                new HouseRule("clients of other services are package-private", hiddenPeers(), classes),
                new HouseRule("what takes no body takes any type of one", anyTypeOfNoBody(), classes),
                new HouseRule("no body names the type that is made of it", typesOfOurOwn(), classes),
                new HouseRule("nobody asks the system for the time", injectedTime(), classes),
                new HouseRule("each field error is on a page of codes", errorsOnPages(), classes),
                new HouseRule("each code of an error is used and no shared one said again", ownErrors(), classes));
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("deleting a feature is deleting a folder");
    }

    private static ArchRule httpAtTheEdge(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and(areNotAtTheEdge())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("rules answer outcomes; only the edge turns them into HTTP");
    }

    private static ArchRule hiddenResources() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because("nothing calls a resource but HTTP");
    }

    /** A proxy in another package cannot override a method with a parameter that it cannot name, and leaves it as it is. */
    private static ArchRule interceptedOperations() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<>("inherit from other packages only methods with public parameters") {
                    @Override
                    public void check(JavaClass resource, ConditionEvents events) {
                        resource.getAllRawSuperclasses().stream()
                                .filter(parent -> !parent.getPackageName().equals(resource.getPackageName()))
                                .flatMap(parent -> parent.getMethods().stream())
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> method.getRawParameterTypes().stream()
                                        .anyMatch(type -> !type.isPrimitive()
                                                && !type.getModifiers().contains(JavaModifier.PUBLIC)))
                                .forEach(method ->
                                        events.add(SimpleConditionEvent.violated(resource, method.getFullName())));
                    }
                })
                .allowEmptyShould(true)
                .because("such a method would be called without its roles and its transaction");
    }

    /** A repository is what knows Panache; the feature's public class stands before it. */
    private static ArchRule hiddenRepositories() {
        return classes()
                .that(new DescribedPredicate<JavaClass>("are repositories") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT);
                    }
                })
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because("features meet through what they mean to offer");
    }

    private static ArchRule hiddenPeers() {
        return classes()
                .that()
                .areAnnotatedWith(REST_CLIENT)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because("a service sees another through a small facade of its own");
    }

    private static ArchRule anyTypeOfNoBody() {
        return methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .should(new ArchCondition<>("consume any type where they have no body") {
                    @Override
                    public void check(JavaMethod operation, ConditionEvents events) {
                        var hasBody = operation.getParameters().stream()
                                .anyMatch(
                                        parameter -> parameter.getAnnotations().isEmpty());
                        var types = operation
                                .tryGetAnnotationOfType(Consumes.class)
                                .or(() -> operation.getOwner().tryGetAnnotationOfType(Consumes.class));
                        if (!hasBody
                                && types.isPresent()
                                && !List.of(types.get().value()).contains("*/*")) {
                            events.add(SimpleConditionEvent.violated(operation, operation.getFullName()));
                        }
                    }
                })
                .allowEmptyShould(true)
                .because("many clients name a type for a body that they do not send");
    }

    private static ArchRule typesOfOurOwn() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JsonTypeInfo.class)
                .orShould()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("default typing") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getName().contains("DefaultTyping");
                    }
                })
                .because("that is how most holes of the reader of JSON were used (CVE-2026-54512 to 54518)");
    }

    private static ArchRule injectedTime() {
        return noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a Clock, or the system's clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        var owner = call.getTargetOwner().getName();
                        var takesClock = call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class));
                        var asksNow =
                                owner.startsWith("java.time.") && call.getName().equals("now") && !takesClock;
                        var asksSystem = owner.equals("java.lang.System")
                                        && call.getName().equals("currentTimeMillis")
                                || owner.equals("java.time.Clock")
                                        && call.getName().startsWith("system");
                        return asksNow || asksSystem;
                    }
                })
                .because("deadlines are law: the clock is injected and can be set in a test");
    }

    private static ArchRule errorsOnPages() {
        return noClasses()
                .should()
                .callConstructor(FieldError.class, String.class, String.class, Text.class)
                .orShould()
                .callConstructor(FieldError.class, String.class, String.class, Text.class, Integer.class)
                .because("one mistake has one code and the same words: ErrorCode.at makes it");
    }

    private static ArchRule ownErrors() {
        return classes()
                .that()
                .implement(ErrorCode.class)
                .should(new ArchCondition<>("name mistakes of the service that somebody makes") {
                    @Override
                    public void check(JavaClass page, ConditionEvents events) {
                        var used = page.getFieldAccessesToSelf().stream()
                                .filter(access -> !access.getOriginOwner().equals(page))
                                .map(access -> access.getTarget().getName())
                                .collect(toSet());
                        for (var constant : page.reflect().getEnumConstants()) {
                            var code = (ErrorCode) constant;
                            var shared = Arrays.stream(CommonErrorCode.values())
                                    .anyMatch(common -> common.name().equals(code.name())
                                            || common.words().equals(code.words()));
                            if (shared || !used.contains(code.name())) {
                                events.add(SimpleConditionEvent.violated(
                                        page, code.name() + (shared ? " is a common one" : " is not used")));
                            }
                        }
                    }
                })
                .allowEmptyShould(true)
                .because("a program that knows a code knows it of all services");
    }

    private static DescribedPredicate<JavaClass> areNotAtTheEdge() {
        return new DescribedPredicate<>("are not resources, filters or peers") {
            @Override
            public boolean test(JavaClass type) {
                var outer = outermost(type);
                return !(outer.isAnnotatedWith(Path.class)
                        || outer.isAnnotatedWith(REST_CLIENT)
                        || outer.isAssignableTo(ContainerRequestFilter.class)
                        || outer.isAssignableTo(ContainerResponseFilter.class)
                        || outer.isAssignableTo(ParamConverterProvider.class)
                        || isPeer(outer)
                        || isQuery(outer));
            }
        };
    }

    /** The facade over a client lives beside it and hears of HTTP from its failures. */
    private static boolean isPeer(JavaClass type) {
        return type.getPackage().getClasses().stream().anyMatch(neighbour -> neighbour.isAnnotatedWith(REST_CLIENT))
                && !type.isAnnotatedWith(Path.class);
    }

    /** The parameters of an operation in one class. */
    private static boolean isQuery(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(QueryParam.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }
}
