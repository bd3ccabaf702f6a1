/**
 * The REST API, one folder for each group of resources. What several groups need of each other's names is here.
 *
 * <p>Start reading at {@link Records}, then any controller in a folder below.
 */
@NullMarked
package org.caseledger.app.web.api;

import org.caseledger.app.web.conventions.records.Records;
import org.jspecify.annotations.NullMarked;
