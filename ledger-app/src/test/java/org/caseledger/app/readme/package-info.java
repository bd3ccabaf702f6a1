/** The README does what it says. */
@org.jspecify.annotations.NullMarked
package org.caseledger.app.readme;
