package org.creditback.web.page;

import java.io.Serializable;

/**
 * A field that somebody else changed while this page was open.
 *
 * @param label of the field
 * @param yours what stands in the form
 * @param now   what is stored
 */
public record Difference(String label, String yours, String now) implements Serializable {}
