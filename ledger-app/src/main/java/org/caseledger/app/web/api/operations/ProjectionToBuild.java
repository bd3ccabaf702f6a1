package org.caseledger.app.web.api.operations;

/** Which projection: its name, or {@code ALL} where all can be meant. */
record ProjectionToBuild(String projection) {}
