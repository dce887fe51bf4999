package org.creditback.golden;

import org.creditback.examples.Facts;

/** Facts, and the names that the server has for their legal entities. */
record Case(Facts facts, EntityNames names) {}
