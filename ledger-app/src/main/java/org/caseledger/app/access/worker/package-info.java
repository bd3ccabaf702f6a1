/** Who is asking, as the credentials and the staff register say. Start reading at {@link Worker}. */
@NullMarked
package org.caseledger.app.access.worker;

import org.jspecify.annotations.NullMarked;
