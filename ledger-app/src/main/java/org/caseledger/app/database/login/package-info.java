/** Who enters the database, as which role, through which pool. Start reading at {@link Pool}. */
@NullMarked
package org.caseledger.app.database.login;

import org.jspecify.annotations.NullMarked;
