package org.creditback.web.pdf;

/**
 * What a part of a document is written with.
 *
 * @param sheets    its pages
 * @param structure what their marks mean
 * @param fonts     of all texts
 * @param lines     breaks texts as the language wants it
 */
record Paper(Sheets sheets, Structure structure, Fonts fonts, Lines lines) {}
