/**
 * What every page shares: the council's name and colour, the styles, the words, and what is shown when something is
 * refused.
 *
 * <p>Start reading at {@link org.caseledger.app.web.pages.house.House}.
 */
@NullMarked
package org.caseledger.app.web.pages.house;

import org.jspecify.annotations.NullMarked;
