package org.caseledger.app.store.append;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose answer is lost once, after it has done what it was asked to do. */
final class ConnectionCutAfterCommit extends DelegatingDataSource {

    private final AtomicInteger statementsUntilCut = new AtomicInteger(-1);
    private final AtomicInteger cuts = new AtomicInteger();

    ConnectionCutAfterCommit(DataSource database) {
        super(database);
    }

    /** Loses the answer to the append after so many more statements. */
    void next(int statements) {
        statementsUntilCut.set(statements);
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof PreparedStatement statement ? losing(statement) : result;
                });
    }

    private PreparedStatement losing(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[]{PreparedStatement.class}, (proxy, method, arguments) -> {
                    Object result = call(statement, method, arguments);
                    if (method.getName().equals("executeQuery") && statementsUntilCut.getAndSet(-1) >= 0) {
                        cuts.incrementAndGet();
                        statement.getConnection().abort(Runnable::run);
                        throw new SQLException("the answer was lost", "08006");
                    }
                    return result;
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
