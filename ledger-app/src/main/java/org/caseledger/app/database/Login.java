package org.caseledger.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A user of the database server with its password, which is never shown. */
record Login(String user, String password) {

    private static final String SECONDS_TO_CONNECT = "5";

    /** A single connection for work at start, to be closed by the caller. */
    Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("ApplicationName", "case-ledger start");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
