package vn.laichau.hatangso.chassis.testing;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.lang.ref.SoftReference;

/** The classes of a module as its rules look at them: read once for all of them, and kept while there is room. */
final class ImportedClasses {

    private static final String HELPERS = "vn.laichau.hatangso.chassis.testing";

    private static String known = "";
    private static SoftReference<JavaClasses> classes = new SoftReference<>(null);

    private ImportedClasses() {}

    /** @param root the module's root package; its tests and those of the chassis that help them are among them */
    static synchronized JavaClasses withTests(String root) {
        var found = root.equals(known) ? classes.get() : null;
        if (found == null) {
            found = new ClassFileImporter().importPackages(root, HELPERS);
            known = root;
            classes = new SoftReference<>(found);
        }
        return found;
    }

    /** What is delivered. */
    static JavaClasses of(String root) {
        return withTests(root).that(DescribedPredicate.describe("are delivered", type -> isBelow(root, type)));
    }

    private static boolean isBelow(String root, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".")
                && type.getSource().stream()
                        .allMatch(source -> DO_NOT_INCLUDE_TESTS.includes(Location.of(source.getUri())));
    }
}
