package org.caseledger.domain.ids;

/** Somebody personal text can be about, and under whose data key it is therefore sealed: a child or a worker. */
public sealed interface DataSubject extends LedgerId permits ChildId, WorkerId {}
