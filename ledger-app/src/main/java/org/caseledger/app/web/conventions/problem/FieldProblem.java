package org.caseledger.app.web.conventions.problem;

/**
 * What is wrong with one field of a body, or with one parameter.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body; the name with a leading slash for a parameter or header
 * @param code stable and in kebab-case
 * @param message a sentence for the caller's developer; it repeats nothing that was sent as text
 */
public record FieldProblem(String pointer, String code, String message) {}
