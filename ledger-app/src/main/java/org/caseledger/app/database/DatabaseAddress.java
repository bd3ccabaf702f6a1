package org.caseledger.app.database;

/**
 * Where the database is and who may enter.
 *
 * @param url the JDBC address, without user and password
 * @param application the login of the running ledger; it may become writer, reader and projector and nothing else
 * @param migrator the login that makes and changes tables at start, as their owner
 */
record DatabaseAddress(String url, Login application, Login migrator) {}
