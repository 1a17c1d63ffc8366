package vn.laichau.hatangso.chassis.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * RestAssured makes a script of each path into an answer, has it compiled and forgets it; a module looks thousands of times, by
 * a few hundred paths. Here a path is compiled when it is met first.
 */
public final class CompiledPathCache implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> test) {
        install();
    }

    static synchronized void install() {
        var shells = GroovySystem.getMetaClassRegistry();
        var known = shells.getMetaClass(GroovyShell.class);
        if (!(known instanceof RememberingShell)) {
            shells.setMetaClass(GroovyShell.class, new RememberingShell(known));
        }
    }

    private static final class RememberingShell extends DelegatingMetaClass {

        /** Paths that name an id are met once, so what is remembered has an end. */
        private static final int MOST = 1_000;

        private final Map<String, Class<? extends Script>> scripts =
                Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Class<? extends Script>> eldest) {
                        return size() > MOST;
                    }
                });

        RememberingShell(MetaClass ordinary) {
            super(ordinary);
        }

        @Override
        public Object invokeMethod(Object object, String method, Object[] arguments) {
            if (object instanceof GroovyShell shell && method.equals("evaluate") && arguments.length == 1) {
                var script = scripts.computeIfAbsent(
                        arguments[0].toString(),
                        text -> new GroovyShell().parse(text).getClass());
                return InvokerHelper.createScript(script, shell.getContext()).run();
            }
            return super.invokeMethod(object, method, arguments);
        }
    }
}
