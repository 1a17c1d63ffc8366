package vn.laichau.hatangso.chassis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** Gives the same connection to everybody, as a pool does within a transaction: closing it hands it back. */
public final class OneConnection {

    private OneConnection() {}

    public static DataSource of(Connection connection) {
        var shared = proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (method, arguments) -> shared);
    }

    private interface Call {
        Object of(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
